package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.colloquy.transfer.foreign.GeneratedBlog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file comes in whole or not at all, and once, although the server is killed meanwhile. */
class ImportKilledIT {

  private static final int COMMENTS = 12_000;

  @Test
  void a_kill_in_the_middle_leaves_nothing_and_the_next_start_brings_in_the_whole(
      @TempDir Path temporary) throws IOException, SQLException {
    Path directory = temporary.toRealPath();
    Path file = directory.resolve("blog.xml");
    try (Writer out = Files.newBufferedWriter(file)) {
      GeneratedBlog.write("https://blog.example", 3, COMMENTS / 3, out);
    }
    try (ServerProcess killed = ServerProcess.in(directory).start()) {
      MovingClient client = new MovingClient(killed, directory);
      String job = client.queue("wordpress", file);
      ServerProcess.await("half is written", () -> isInTheMiddle(client.get("/imports/" + job)));
      assertThat(client.get("/posts").getList("items")).isEmpty();
      killed.kill();
      assertThat(count(killed, "SELECT count(*) FROM reply")).isZero();

      try (ServerProcess server = ServerProcess.in(directory).start()) {
        MovingClient again = new MovingClient(server, directory);
        JsonPath ended = again.ended(job, () -> {});

        assertThat(ended.getString("status")).as(ended.prettify()).isEqualTo("completed");
        assertThat(ended.getInt("counts.replies.added")).isEqualTo(COMMENTS);
        assertThat(count(server, "SELECT count(*) FROM reply")).isEqualTo(COMMENTS);
        assertThat(count(server, "SELECT count(*) FROM post")).isEqualTo(3);
        assertThat(count(server, "SELECT count(*) FROM import_chunk")).isZero();
        assertThat(count(server, "SELECT attempts FROM import_job")).isEqualTo(2);
        assertThat(count(server, "SELECT count(*) FROM audit WHERE action = 'import-completed'"))
            .isEqualTo(1);
      }
    }
  }

  private static boolean isInTheMiddle(JsonPath job) {
    assertThat(job.getString("status")).as(job.prettify()).isIn("queued", "running");
    return job.getString("progress.total") != null
        && job.getLong("progress.done") * 4 > job.getLong("progress.total") * 3;
  }

  private static long count(ServerProcess server, String sql) throws SQLException {
    try (Connection connection = server.cluster().connect("colloquy", "colloquy");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
