package org.colloquy.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.colloquy.auth.Caller;
import org.colloquy.author.Audit;
import org.colloquy.web.Ids;

/** Takes files in, for a job to be made of each. */
@ApplicationScoped
class QueueImport {

  private final ImportJobRepository jobs;
  private final ImportFile files;
  private final Audit audit;
  private final Event<Queued> queued;

  QueueImport(ImportJobRepository jobs, ImportFile files, Audit audit, Event<Queued> queued) {
    this.jobs = jobs;
    this.files = files;
    this.audit = audit;
    this.queued = queued;
  }

  /** A job waits, once the transaction has been committed. */
  record Queued(UUID job) {}

  /**
   * Keeps a file, in the transaction that there is, which is to be rolled back after an exception.
   *
   * @throws IOException if the file did not come in whole
   */
  ImportView queue(Caller caller, ImportFormat format, InputStream file) throws IOException {
    UUID id = Ids.next();
    jobs.create(id, caller.id(), format);
    jobs.setSize(id, files.write(id, file));
    audit.record(caller.id(), "import-queued", id);
    queued.fire(new Queued(id));
    return jobs.find(id).orElseThrow();
  }
}
