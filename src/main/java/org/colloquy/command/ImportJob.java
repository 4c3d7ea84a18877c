package org.colloquy.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;

/** An import that the server works on by itself, seen from its beginning to its end. */
final class ImportJob {

  private static final Duration FIRST_LOOK = Duration.ofMillis(100);

  /** Between two looks at a job that takes long. */
  private static final Duration LAST_LOOK = Duration.ofSeconds(2);

  private final Session session;
  private final Api api;
  private final String name;
  private final ImportFormat format;

  /**
   * @param name of the file, as its faults are told
   */
  ImportJob(Session session, String name, ImportFormat format) {
    this.session = session;
    this.api = session.api();
    this.name = name;
    this.format = format;
  }

  /**
   * Sends the file and tells what becomes of it.
   *
   * @param wait whether to stay until it is done
   * @throws Failure if it came to nothing
   */
  void run(BodyPublisher content, boolean wait) {
    JsonNode begun = send(content);
    String id = begun.path("id").asText();
    if (!wait) {
      session.print(begun, () -> session.print(id));
      session.note("The import is under way: " + api.address("/imports/" + id));
      return;
    }
    JsonNode job = end(begun, "/imports/" + id);
    ImportReport report = new ImportReport(name, job, api.address("/imports/" + id + "/left-out"));
    if (!report.isCompleted()) {
      throw report.failure();
    }
    session.print(job, () -> report.lines().forEach(session::print));
  }

  private JsonNode send(BodyPublisher content) {
    try (Progress progress =
        session.progress("Sending", content.contentLength(), " MB", 1_000_000)) {
      return api.post(
          "/imports?format=" + format, format.mediaType(), new CountedBody(content, progress));
    }
  }

  private JsonNode end(JsonNode begun, String path) {
    String goesOn = "The import goes on without this command: " + api.address(path);
    IfInterrupted stopped = new IfInterrupted(() -> session.note("\n" + goesOn));
    try {
      return watch(begun, path);
    } catch (InterruptedException e) {
      throw Failure.interrupted();
    } catch (Failure e) {
      if (e.exitCode() == Failure.UNREACHABLE) {
        session.note(goesOn);
      }
      throw e;
    } finally {
      stopped.close();
    }
  }

  private JsonNode watch(JsonNode begun, String path) throws InterruptedException {
    JsonNode job = begun;
    Duration look = FIRST_LOOK;
    try (Progress progress = session.progress("Importing", -1, " items", 1)) {
      while (isUnderWay(job)) {
        session.surroundings().pause().of(look);
        look = look.plus(look.dividedBy(2));
        look = look.compareTo(LAST_LOOK) < 0 ? look : LAST_LOOK;
        job = api.get(path);
        JsonNode counted = job.path("progress");
        progress.reach(counted.path("done").asLong(), counted.path("total").asLong(-1));
      }
    }
    return job;
  }

  private static boolean isUnderWay(JsonNode job) {
    String status = job.path("status").asText();
    return status.equals("queued") || status.equals("running");
  }
}
