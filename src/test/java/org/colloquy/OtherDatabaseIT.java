package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that is not ours, of the oldest version that is supported. */
class OtherDatabaseIT {

  @Test
  void it_is_used_where_it_is_named_and_nothing_embedded_starts(@TempDir Path temporary)
      throws IOException, SQLException {
    Path directory = temporary.toRealPath();
    try (DebianPostgres postgres = DebianPostgres.start(directory)) {
      postgres.execute("CREATE DATABASE discussions");
      String url = postgres.url("discussions");
      try (ServerProcess server =
          ServerProcess.in(directory)
              .withEnvironment("QUARKUS_DATASOURCE_JDBC_URL", url + "?loginTimeout=9")
              .withEnvironment("QUARKUS_DATASOURCE_USERNAME", DebianPostgres.USER)
              .withEnvironment("QUARKUS_DATASOURCE_PASSWORD", DebianPostgres.PASSWORD)
              .with("colloquy.sample.load", "true")
              .start()) {
        assertThat(server.output().get(1)).isEqualTo("  data: " + url.replaceFirst("jdbc:", ""));
        assertThat(server.json("/api/v1/posts").getList("items.replyCount")).containsExactly(12);
        assertThat(server.json("/api/v1/posts?q=reply").getList("items")).isNotNull();
        assertThat(server.cluster().postmasters()).isEmpty();
        assertThat(directory.resolve("data")).isDirectoryContaining("glob:**/admin-token");
        assertThat(directory.resolve("data/cluster")).doesNotExist();
        assertThat(server.terminate()).isEqualTo(143);
        assertThat(postgres.answers()).isTrue();
      }
    }
  }
}
