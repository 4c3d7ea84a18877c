package org.colloquy.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.colloquy.command.Stub.Request;
import org.colloquy.command.Typed.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  private static final String ID = "01a0b000-0000-7000-8000-000000000001";

  private static final String BLOG = "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"></rss>\n";

  private static final String COUNTS =
      """
      "counts":{"authors":{"added":7,"known":0},"posts":{"added":1,"known":2},\
      "replies":{"added":1200,"known":3},"revisions":{"added":0,"known":0}}""";

  @TempDir Path directory;

  private final Stub server = new Stub();

  @BeforeEach
  void file() throws IOException {
    Files.writeString(directory.resolve("blog.xml"), BLOG);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Typed typed() {
    return Typed.in(directory).to(server);
  }

  private static String job(String status, String more) {
    return "{\"id\":\"%s\",\"format\":\"wordpress\",\"status\":\"%s\"%s}"
        .formatted(ID, status, more.isEmpty() ? "" : "," + more);
  }

  private static String progress(long done, String total) {
    return "\"progress\":{\"done\":" + done + ",\"total\":" + total + "}";
  }

  @Test
  void it_sends_the_file_watches_the_job_and_prints_what_came_in_and_what_did_not() {
    server
        .answers(202, job("queued", progress(0, "null")))
        .answers(200, job("queued", progress(0, "null")))
        .answers(200, job("running", progress(100, "null")))
        .answers(503, Stub.problem("unavailable", 503, "Restarting."))
        .hangsUp()
        .answers(200, job("running", progress(700, "1210")))
        .answers(
            200,
            job(
                "completed",
                COUNTS
                    + """
                    ,"leftOutCount":103,"leftOut":[\
                    {"kind":"pingback","sourceId":"17","line":40,"reason":"It is no reply."},\
                    {"kind":"post","sourceId":null,"line":null,"reason":"It is a draft."}]"""));

    Outcome outcome = typed().run("import", "blog.xml");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out().lines())
        .containsExactly(
            "               added     known",
            "authors            7         0",
            "posts              1         2",
            "replies         1200         3",
            "revisions          0         0",
            "left out         103",
            "  pingback 17 (line 40): It is no reply.",
            "  post: It is a draft.",
            "  and 101 more: " + server.address() + "/api/v1/imports/" + ID + "/left-out");
    List<Request> requests = server.requests();
    assertThat(requests.get(0).call()).isEqualTo("POST /api/v1/imports?format=wordpress");
    assertThat(requests.get(0).type()).isEqualTo("application/xml");
    assertThat(requests.get(0).body()).isEqualTo(BLOG);
    assertThat(requests.subList(1, requests.size()))
        .allMatch(request -> request.call().equals("GET /api/v1/imports/" + ID));
    assertThat(outcome.err()).doesNotContain("%");
  }

  @Test
  void an_upload_that_is_cut_off_is_sent_again_whole_and_under_its_key() {
    server.hangsUp().hangsUp().answers(202, job("completed", COUNTS));

    Outcome outcome = typed().run("import", "blog.xml");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(server.requests()).hasSize(3);
    assertThat(server.requests().stream().distinct()).hasSize(1);
  }

  @Test
  void a_refused_file_is_told_by_line_and_column() {
    server
        .answers(202, job("queued", ""))
        .answers(
            200,
            job(
                "refused",
                "\"fault\":{\"line\":12,\"column\":7,\"detail\":\"The end is missing.\"}"));

    Outcome outcome = typed().run("import", "blog.xml");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines())
        .containsExactly(
            "colloquy: blog.xml:12:7: The end is missing.",
            "  The file was refused, and nothing of it imported.");
  }

  @Test
  void a_job_that_failed_ends_with_1_and_with_json_says_all_of_it() {
    String failed = job("failed", "\"fault\":null");
    server.answers(202, job("queued", "")).answers(200, failed);
    server.answers(202, job("queued", "")).answers(200, failed);

    Outcome outcome = typed().run("import", "blog.xml");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err().lines()).containsExactly("colloquy: The import failed.");

    Outcome machine = typed().run("import", "blog.xml", "--json");
    assertThat(machine.exitCode()).isEqualTo(1);
    assertThat(machine.err()).isEqualToIgnoringNewLines(failed);
  }

  @Test
  void without_waiting_the_id_is_printed_and_the_job_not_looked_at() {
    server.answers(202, job("queued", "")).answers(202, job("queued", ""));

    Outcome outcome = typed().run("import", "blog.xml", "--no-wait");
    assertThat(outcome.out().lines()).containsExactly(ID);
    assertThat(outcome.err()).contains("/api/v1/imports/" + ID);
    assertThat(server.requests()).hasSize(1);

    assertThat(typed().run("import", "blog.xml", "--no-wait", "--json").out())
        .isEqualToIgnoringNewLines(job("queued", ""));
  }

  @Test
  void wait_may_be_said_and_with_json_the_finished_job_is_printed() {
    server.answers(202, job("running", "")).answers(200, job("completed", COUNTS));

    Outcome outcome = typed().run("import", "blog.xml", "--wait", "--json");

    assertThat(outcome.out()).isEqualToIgnoringNewLines(job("completed", COUNTS));
  }

  @Test
  void a_server_that_goes_away_leaves_the_job_to_it_and_says_where_it_is() {
    server.answers(202, job("running", ""));
    // More than the attempts: the HTTP client makes some of its own where they do no harm.
    for (int i = 0; i < 3 * Patience.ATTEMPTS; i++) {
      server.hangsUp();
    }

    Outcome outcome = typed().run("import", "blog.xml");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err()).contains("goes on without this command: " + server.address());
  }

  @Test
  void somebody_at_a_terminal_sees_how_far_it_is_unless_they_want_quiet() {
    for (int i = 0; i < 3; i++) {
      server
          .answers(202, job("running", progress(0, "null")))
          .answers(200, job("running", progress(600, "1200")))
          .answers(200, job("completed", progress(1200, "1200") + "," + COUNTS));
    }
    assertThat(typed().atTerminal().run("import", "blog.xml").err())
        .contains("Sending", "100%", "Importing", "1200/1200 items");
    assertThat(typed().atTerminal().run("import", "blog.xml", "--quiet").err()).isEmpty();
    assertThat(typed().run("import", "blog.xml").err()).isEmpty();
  }

  @Test
  void a_format_that_is_given_goes_before_what_the_file_looks_like() {
    server.answers(202, job("completed", COUNTS));

    typed().run("import", "blog.xml", "--format", "colloquy");

    assertThat(server.requests().get(0).call()).isEqualTo("POST /api/v1/imports?format=colloquy");
    assertThat(server.requests().get(0).type()).isEqualTo("application/x-ndjson");
  }

  @Test
  void a_file_that_is_none_or_of_no_known_format_is_not_sent() throws IOException {
    Files.writeString(directory.resolve("notes.txt"), "Dear diary");

    assertThat(typed().run("import", "notes.txt").err()).contains("notes.txt", "--format");
    assertThat(typed().run("import", "notes.txt").exitCode()).isEqualTo(2);
    assertThat(typed().run("import", "missing.xml").exitCode()).isEqualTo(2);
    assertThat(typed().run("import", ".").exitCode()).isEqualTo(2);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void who_may_not_import_is_told_so() {
    server.answers(403, Stub.problem("forbidden", 403, "Admins only."));

    Outcome outcome = typed().run("import", "blog.xml");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("Admins only.");
  }
}
