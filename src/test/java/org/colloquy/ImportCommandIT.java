package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.colloquy.CommandProcess.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Import, export and sample by the packaged jar, against the packaged server. */
class ImportCommandIT {

  @TempDir Path home;

  @TempDir Path otherHome;

  private static Outcome run(Path directory, ServerProcess server, String... words) {
    return CommandProcess.colloquy(
            directory, Map.of("COLLOQUY_SERVER", "http://localhost:" + server.port()), words)
        .outcome();
  }

  @Test
  void the_sample_is_loaded_once_exported_imported_elsewhere_and_exported_the_same()
      throws IOException {
    try (ServerProcess server = ServerProcess.in(home.toRealPath()).start();
        ServerProcess other = ServerProcess.in(otherHome.toRealPath()).start()) {
      Outcome loaded = run(home, server, "sample", "load");
      assertThat(loaded.exitCode()).as(loaded.err()).isZero();
      assertThat(loaded.out()).containsPattern("replies +12 +0");
      assertThat(run(home, server, "sample", "load").out()).containsPattern("replies +0 +12");

      Outcome exported = run(home, server, "export", "-o", "all.ndjson");
      assertThat(exported.exitCode()).as(exported.err()).isZero();
      assertThat(run(home, server, "export").out())
          .isEqualTo(Files.readString(home.resolve("all.ndjson")));

      Files.copy(home.resolve("all.ndjson"), otherHome.resolve("all.ndjson"));
      Outcome imported = run(otherHome, other, "import", "all.ndjson", "--json");
      assertThat(imported.exitCode()).as(imported.err()).isZero();
      assertThat(JsonPath.from(imported.out()).getString("status")).isEqualTo("completed");
      assertThat(JsonPath.from(imported.out()).getInt("counts.replies.added")).isEqualTo(12);
      assertThat(other.json("/api/v1/posts").getList("items.replyCount")).containsExactly(12);
    }
  }

  @Test
  void a_damaged_file_is_refused_by_line_and_column_and_leaves_nothing() throws IOException {
    Files.writeString(
        home.resolve("blog.xml"),
        """
        <?xml version="1.0" encoding="UTF-8" ?>
        <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel>
        """);
    try (ServerProcess server = ServerProcess.in(home.toRealPath()).start()) {
      Outcome outcome = run(home, server, "import", "blog.xml");

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err()).containsPattern("colloquy: blog\\.xml:\\d+:\\d+: \\S");
      assertThat(server.json("/api/v1/posts").getList("items")).isEmpty();

      Outcome begun = run(home, server, "import", "blog.xml", "--no-wait");
      assertThat(begun.exitCode()).as(begun.err()).isZero();
      assertThat(server.jsonAsAdmin("/api/v1/imports/" + begun.out().strip()).getString("format"))
          .isEqualTo("wordpress");
    }
  }
}
