package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server as a newcomer starts it. */
class PackagedServerIT {

  private static final String POSTS = "/api/v1/posts";

  @TempDir Path temporary;

  private Path directory;

  @BeforeEach
  void aNameWithASpaceInIt() throws IOException {
    directory = Files.createDirectory(temporary.toRealPath().resolve("class work"));
  }

  @Test
  void it_says_where_it_listens_where_its_data_is_and_where_its_api_page_is_and_begins_empty() {
    try (ServerProcess server = ServerProcess.in(directory).start()) {
      String root = "http://localhost:" + server.port();

      assertThat(server.get("/docs/api").statusCode()).isIn(200, 302);
      assertThat(server.json(POSTS).getList("items")).isEmpty();
      assertThat(server.get("/api/v1/authors").statusCode()).isEqualTo(401);
      assertThat(server.output())
          .startsWith(
              "Colloquy listens on " + root,
              "  data: " + directory.resolve("data") + " (PostgreSQL, embedded)",
              "  page: " + root + "/",
              "  API:  " + root + "/docs/api")
          .hasSize(6);
      assertThat(server.output().get(4)).startsWith("Administrator's token");
      assertThat(server.errors()).isEmpty();
    }
  }

  @Test
  void the_flag_loads_the_sample_once_as_a_property_or_as_an_environment_variable() {
    try (ServerProcess server = withSample().start()) {
      assertSample(server);
      server.terminate();
    }
    try (ServerProcess server =
        ServerProcess.in(directory).withEnvironment("COLLOQUY_SAMPLE_LOAD", "true").start()) {
      assertSample(server);
    }
  }

  @Test
  void nobody_can_name_themselves_in_production() {
    try (ServerProcess server = withSample().with("quarkus.profile", "dev").start()) {
      assertThat(server.get("/api/v1/authors/me", "X-Colloquy-Author", "ana-reyes").statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void a_data_directory_that_cannot_be_is_named_in_one_line() throws IOException {
    Path file = Files.createFile(directory.resolve("data"));
    ServerProcess server = ServerProcess.in(directory).launch();

    assertThat(server.exitCode()).isEqualTo(1);
    assertThat(server.output()).isEmpty();
    assertThat(server.errors()).singleElement().asString().contains(file.toString());
  }

  @Test
  void a_port_in_use_ends_the_server_with_a_reason_and_ends_its_database() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      ServerProcess server =
          ServerProcess.in(directory)
              .with("quarkus.http.port", Integer.toString(taken.getLocalPort()))
              .launch();

      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.output()).anyMatch(line -> line.contains("seems to be in use"));
      assertThat(server.cluster().postmasters()).isEmpty();
    }
  }

  /** What PostgreSQL by itself refuses. */
  @Test
  void it_runs_as_root() throws IOException {
    Needs.root();
    try (ServerProcess server = withSample().start()) {
      assertSample(server);
      assertThat(Files.getOwner(directory.resolve("data/password")).getName()).isEqualTo("root");
    }
  }

  /** Nobody is as ordinary as a user can be: without a home, and without any right. */
  @Test
  void it_runs_as_an_ordinary_user() throws IOException, InterruptedException {
    if (!Needs.isRoot()) {
      try (ServerProcess server = withSample().start()) {
        assertSample(server);
      }
      return;
    }
    Needs.program("setpriv");
    Path copy = temporary.resolve("application");
    run("cp", "-r", "target/quarkus-app", copy.toString());
    run("chown", "-R", "nobody", temporary.toString());
    List<String> nobody =
        List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--no-new-privs");
    for (int start = 1; start <= 2; start++) {
      try (ServerProcess server = withSample().from(copy).by(nobody).start()) {
        assertSample(server);
        assertThat(Files.getOwner(directory.resolve("data/cluster"), LinkOption.NOFOLLOW_LINKS))
            .hasToString("nobody");
        assertThat(server.cluster().postmasters())
            .singleElement()
            .satisfies(postmaster -> assertThat(postmaster.info().user()).contains("nobody"));
      }
    }
  }

  private ServerProcess.Command withSample() {
    return ServerProcess.in(directory).with("colloquy.sample.load", "true");
  }

  private static void assertSample(ServerProcess server) {
    assertThat(server.json(POSTS).getList("items.replyCount")).containsExactly(12);
    // The seven of the sample, and the administrator of the first start.
    assertThat(server.jsonAsAdmin("/api/v1/authors").getList("items")).hasSize(8);
  }

  private static void run(String... command) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
