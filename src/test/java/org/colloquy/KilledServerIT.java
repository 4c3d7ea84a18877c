package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written stays, however the server and its database end. */
class KilledServerIT {

  private static final String AUTHOR = "/api/v1/authors/ana-reyes";

  private Path directory;

  @BeforeEach
  void directory(@TempDir Path temporary) throws IOException {
    directory = temporary.toRealPath();
  }

  @Test
  void a_stop_keeps_everything_and_leaves_no_process() throws SQLException {
    try (ServerProcess server = withSample().start()) {
      write(server, "Before the stop");
      assertThat(server.terminate()).isEqualTo(143);
      assertThat(server.cluster().postmasters()).isEmpty();
    }
    assertKept("Before the stop");
  }

  @Test
  void a_kill_keeps_everything_and_the_next_start_replaces_the_orphaned_database()
      throws SQLException {
    try (ServerProcess killed = withSample().start()) {
      write(killed, "Before the kill");
      ProcessHandle orphan = killed.cluster().postmasters().get(0);
      killed.kill();
      assertThat(killed.cluster().postmasters()).containsExactly(orphan);

      try (ServerProcess server = ServerProcess.in(directory).start()) {
        assertThat(server.jsonAsAdmin(AUTHOR).getString("displayName"))
            .isEqualTo("Before the kill");
        assertThat(server.cluster().postmasters()).hasSize(1).doesNotContain(orphan);
      }
    }
  }

  @Test
  void a_database_that_is_killed_is_started_again_and_not_after_the_server_was_stopped() {
    try (ServerProcess server = withSample().start()) {
      ProcessHandle killed = server.cluster().postmasters().get(0);
      killed.destroyForcibly();

      ServerProcess.await(
          "another is there",
          () -> server.cluster().postmasters().stream().anyMatch(other -> !other.equals(killed)));
      ServerProcess.await(
          "posts are listed again", () -> server.get("/api/v1/posts").statusCode() == 200);
      assertThat(server.cluster().postmasters()).hasSize(1);
      assertThat(server.terminate()).isEqualTo(143);
      assertThat(server.cluster().postmasters()).isEmpty();
    }
    assertKept("Ana Reyes");
  }

  /** Whatever of the first start was under way: unpacking, the cluster, the database in it. */
  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "cluster", "cluster/base", "cluster/postmaster.pid"})
  void a_kill_during_the_very_first_start_does_no_harm(String sign) {
    try (ServerProcess killed = withSample().launch()) {
      Path file = directory.resolve("data").resolve(sign);
      ServerProcess.await(sign + " is there", () -> Files.exists(file));
      killed.kill();
      assertThat(directory.resolve("data/cluster.complete")).doesNotExist();

      try (ServerProcess server = withSample().start()) {
        assertThat(server.json("/api/v1/posts").getList("items.replyCount")).containsExactly(12);
        assertThat(server.cluster().postmasters()).hasSize(1);
        assertThat(server.cluster().initialisers()).isEmpty();
      }
    }
  }

  @Test
  void a_second_server_on_the_same_data_is_refused_and_the_first_goes_on() {
    try (ServerProcess first = withSample().start()) {
      ServerProcess second = ServerProcess.in(directory).launch();

      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.output()).isEmpty();
      assertThat(second.errors())
          .containsExactly(
              "Another Colloquy is running with the data directory "
                  + directory.resolve("data")
                  + ".");
      assertThat(first.isRunning()).isTrue();
      assertThat(first.json("/api/v1/posts").getList("items")).hasSize(1);
      assertThat(first.cluster().postmasters()).hasSize(1);
    }
  }

  private ServerProcess.Command withSample() {
    return ServerProcess.in(directory).with("colloquy.sample.load", "true");
  }

  /** Writes as the application does, and is answered that it is done, right before the end. */
  private static void write(ServerProcess server, String displayName) throws SQLException {
    try (Connection connection = server.cluster().connect("colloquy", "colloquy");
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE author SET display_name = ? WHERE handle = 'ana-reyes'")) {
      update.setString(1, displayName);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private void assertKept(String displayName) {
    try (ServerProcess server = ServerProcess.in(directory).start()) {
      assertThat(server.jsonAsAdmin(AUTHOR).getString("displayName")).isEqualTo(displayName);
      assertThat(server.json("/api/v1/posts").getList("items.replyCount")).containsExactly(12);
      assertThat(server.cluster().postmasters()).hasSize(1);
    }
  }
}
