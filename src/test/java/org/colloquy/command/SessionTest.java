package org.colloquy.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.colloquy.command.Typed.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which server is asked, and as whom. */
class SessionTest {

  private static final String[] COMMAND = {"token", "create"};

  @TempDir Path directory;

  private final Stub server = new Stub();

  @BeforeEach
  void adminToken() throws IOException {
    Files.createDirectories(directory.resolve("data"));
    Files.writeString(directory.resolve("data/admin-token"), "clq_admin\n");
    Files.writeString(directory.resolve("mine"), "clq_mine\n");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String tokenSent(Typed typed, String... options) {
    server.answers(201, "{\"token\":\"clq_new\"}");
    String[] words = new String[COMMAND.length + options.length];
    System.arraycopy(COMMAND, 0, words, 0, COMMAND.length);
    System.arraycopy(options, 0, words, COMMAND.length, options.length);
    Outcome outcome = typed.run(words);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return server.requests().get(server.requests().size() - 1).token();
  }

  @Test
  void the_option_goes_before_the_file_that_before_the_environment_that_before_the_data() {
    Typed typed = Typed.in(directory).to(server);
    assertThat(tokenSent(typed)).isEqualTo("Bearer clq_admin");
    typed.with("COLLOQUY_TOKEN", "clq_environment");
    assertThat(tokenSent(typed)).isEqualTo("Bearer clq_environment");
    assertThat(tokenSent(typed, "--token-file", "mine")).isEqualTo("Bearer clq_mine");
    assertThat(tokenSent(typed, "--token", "clq_option")).isEqualTo("Bearer clq_option");
  }

  @Test
  void the_data_is_where_the_servers_setting_says() throws IOException {
    Files.createDirectories(directory.resolve("elsewhere"));
    Files.writeString(directory.resolve("elsewhere/admin-token"), "clq_elsewhere");

    Typed typed = Typed.in(directory).to(server).with("COLLOQUY_DATA", "elsewhere");

    assertThat(tokenSent(typed)).isEqualTo("Bearer clq_elsewhere");
  }

  @Test
  void a_machine_that_is_not_called_this_one_is_not_handed_the_administrators_token() {
    // It is this one, by a name that the command does not know for it.
    String other = server.address().replace("127.0.0.1", "[::ffff:127.0.0.1]");
    assertThat(tokenSent(Typed.in(directory), "--server", other)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:8080",
        "ftp://localhost",
        "http://",
        "http://a b",
        "http://x/?q=1",
        "/"
      })
  void an_address_that_is_none_is_wrong_usage(String address) {
    Outcome outcome = Typed.in(directory).run("token", "create", "--server", address);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(address);
  }

  @Test
  void two_tokens_a_missing_file_and_a_token_that_is_none_are_wrong_usage() {
    Typed typed = Typed.in(directory).to(server);
    assertThat(typed.run("token", "create", "--token", "a", "--token-file", "mine").exitCode())
        .isEqualTo(2);
    assertThat(typed.run("token", "create", "--token-file", "missing").err()).contains("missing");
    assertThat(typed.run("token", "create", "--token", "a b").exitCode()).isEqualTo(2);
    assertThat(typed.run("token", "create", "--token", "").exitCode()).isEqualTo(2);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void an_address_with_a_path_and_a_slash_at_its_end_is_one() {
    Typed typed = Typed.in(directory).with("COLLOQUY_SERVER", server.address() + "/class//");
    tokenSent(typed);
    assertThat(server.requests().get(0).path()).isEqualTo("/class/api/v1/tokens");
  }

  @Test
  void a_server_that_is_not_there_is_told_so_after_some_attempts() throws IOException {
    String address;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      address = "http://127.0.0.1:" + taken.getLocalPort();
    }
    Outcome outcome = Typed.in(directory).run("token", "create", "--server", address);
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.pauses()).hasSize(Patience.ATTEMPTS - 1);
    assertThat(outcome.err())
        .contains("colloquy: The server at " + address + " can't be reached.", "Nobody answers");
  }

  @Test
  void a_host_that_nobody_knows_is_not_tried_again() {
    Outcome outcome =
        Typed.in(directory).run("token", "create", "--server", "http://nobody.invalid");
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.pauses()).isEmpty();
    assertThat(outcome.err()).contains("There is no host of that name");
  }
}
