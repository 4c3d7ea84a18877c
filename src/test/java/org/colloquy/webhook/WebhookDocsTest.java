package org.colloquy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquy.Needs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of docs/webhooks.md tell a genuine delivery from others. */
class WebhookDocsTest {

  private static final Path DOCUMENT = Path.of("docs", "webhooks.md");
  private static final String ID = "01a2fb41-7d20-7c11-8a3e-2b9c5d7e9f01";
  private static final byte[] BODY =
      "{\"type\":\"ping\",\"emoji\":\"🐄\"}\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"sh", "python3", "node"})
  void the_example_takes_what_is_genuine_and_nothing_else(String program)
      throws IOException, InterruptedException {
    Needs.program(program);
    if (program.equals("sh")) {
      Needs.program("openssl");
    }
    Path script = Files.writeString(directory.resolve("check"), example(program));
    Secret secret = Secret.generate();
    long now = Instant.now().getEpochSecond();
    String genuine = secret.sign(ID, now, BODY);
    String other = Secret.generate().sign(ID, now, BODY);

    assertThat(run(program, script, secret, now, genuine, BODY)).isZero();
    assertThat(run(program, script, secret, now, other + " " + genuine, BODY)).isZero();
    assertThat(run(program, script, secret, now, other, BODY)).isOne();
    assertThat(run(program, script, secret, now, "v1,", BODY)).isOne();
    assertThat(run(program, script, secret, now + 1, genuine, BODY)).isOne();
    assertThat(run(program, script, secret, now, genuine, "{}".getBytes(StandardCharsets.UTF_8)))
        .isOne();
    long old = now - 3600;
    assertThat(run(program, script, secret, old, secret.sign(ID, old, BODY), BODY)).isOne();
  }

  private int run(
      String program, Path script, Secret secret, long timestamp, String signature, byte[] body)
      throws IOException, InterruptedException {
    Path file = Files.write(directory.resolve("body"), body);
    ProcessBuilder builder =
        new ProcessBuilder(program, script.toString(), file.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output").toFile());
    builder.environment().put("WEBHOOK_SECRET", secret.toText());
    builder.environment().put("WEBHOOK_ID", ID);
    builder.environment().put("WEBHOOK_TIMESTAMP", String.valueOf(timestamp));
    builder.environment().put("WEBHOOK_SIGNATURE", signature);
    return builder.start().waitFor();
  }

  private static String example(String program) throws IOException {
    Matcher example =
        Pattern.compile(
                "<!-- tested: " + program + " -->\n```\\w+\n(.*?)^```$",
                Pattern.DOTALL | Pattern.MULTILINE)
            .matcher(Files.readString(DOCUMENT));
    assertThat(example.find()).as(program).isTrue();
    return example.group(1);
  }
}
