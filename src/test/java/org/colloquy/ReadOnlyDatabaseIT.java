package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that takes no writes any more, as a primary does that became a standby. */
class ReadOnlyDatabaseIT {

  private static final String POOL =
      "SELECT pid FROM pg_stat_activity WHERE application_name = 'colloquy'";

  @Test
  void writes_are_answered_with_503_and_the_connections_are_thrown_away(@TempDir Path temporary)
      throws Exception {
    Path directory = temporary.toRealPath();
    try (ServerProcess server = ServerProcess.in(directory).start()) {
      assertThat(server.get("/q/health/ready").statusCode()).isEqualTo(200);
      Set<Long> before = pool(server);
      assertThat(before).isNotEmpty();

      become(server, "on");
      ServerProcess.await("a write fails", () -> publish(server).statusCode() != 201);

      HttpResponse<String> answer = publish(server);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(JsonPath.from(answer.body()).getString("type")).isEqualTo("/problems/unavailable");
      assertThat(server.get("/q/health/live").statusCode()).isEqualTo(200);
      assertThat(server.get("/q/health/ready").statusCode()).isEqualTo(503);
      ServerProcess.await(
          "none of the connections is used any more",
          () -> {
            publish(server);
            return Collections.disjoint(before, pool(server));
          });

      become(server, "off");
      ServerProcess.await("it is ready", () -> server.get("/q/health/ready").statusCode() == 200);
      ServerProcess.await("a write succeeds", () -> publish(server).statusCode() == 201);
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain("A request failed");
      }
    }
  }

  private static HttpResponse<String> publish(ServerProcess server) {
    return server.postAsAdmin("/api/v1/posts", "{\"title\": \"One\", \"body\": \"Two\"}");
  }

  private static void become(ServerProcess server, String readOnly) throws SQLException {
    try (Connection connection = server.cluster().connect("postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("SET default_transaction_read_only = off");
      statement.execute("ALTER SYSTEM SET default_transaction_read_only = " + readOnly);
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  private static Set<Long> pool(ServerProcess server) {
    Set<Long> pids = new HashSet<>();
    try (Connection connection = server.cluster().connect("postgres", "postgres");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(POOL)) {
      while (rows.next()) {
        pids.add(rows.getLong(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return pids;
  }
}
