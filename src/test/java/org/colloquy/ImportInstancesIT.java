package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.colloquy.database.EmbeddedDatabase;
import org.colloquy.transfer.foreign.GeneratedBlog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database share what is to be brought in. */
class ImportInstancesIT {

  private static final int JOBS = 6;

  @Test
  void each_job_is_run_once_whoever_was_sent_it(@TempDir Path temporary)
      throws IOException, SQLException {
    Path home = temporary.toRealPath();
    Path one = Files.createDirectory(home.resolve("one"));
    Path two = Files.createDirectory(home.resolve("two"));
    try (EmbeddedDatabase database = EmbeddedDatabase.open(home.resolve("database"));
        ServerProcess first = on(database, one).start();
        ServerProcess second = on(database, two).start()) {
      List<MovingClient> clients =
          List.of(new MovingClient(first, one), new MovingClient(second, one));
      List<String> jobs = new ArrayList<>();
      for (int i = 0; i < JOBS; i++) {
        jobs.add(clients.get(i % 2).queue("wordpress", blog(home, i)));
      }
      for (String job : jobs) {
        JsonPath ended = clients.get(0).ended(job, () -> {});
        assertThat(ended.getString("status")).as(ended.prettify()).isEqualTo("completed");
        assertThat(ended.getInt("counts.replies.added")).isEqualTo(200);
      }

      assertThat(number(database, "SELECT max(attempts) FROM import_job")).isEqualTo(1);
      assertThat(number(database, "SELECT count(*) FROM audit WHERE action = 'import-completed'"))
          .isEqualTo(JOBS);
      assertThat(number(database, "SELECT count(*) FROM reply")).isEqualTo(JOBS * 200);
    }
  }

  private static Path blog(Path home, int number) throws IOException {
    Path file = home.resolve("blog-" + number + ".xml");
    try (Writer out = Files.newBufferedWriter(file)) {
      GeneratedBlog.write("https://blog-" + number + ".example", 2, 100, out);
    }
    return file;
  }

  private static ServerProcess.Command on(EmbeddedDatabase database, Path directory) {
    return ServerProcess.in(directory)
        .with("quarkus.datasource.jdbc.url", database.jdbcUrl())
        .with("quarkus.datasource.username", database.user())
        .with("quarkus.datasource.password", database.password());
  }

  private static long number(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
