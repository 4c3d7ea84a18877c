package org.colloquy.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.colloquy.author.Audit;
import org.colloquy.transfer.foreign.DisqusReader;
import org.colloquy.transfer.foreign.UnreadableFile;
import org.colloquy.transfer.foreign.WordPressReader;

/** Does a job, in the transaction that there is. */
@ApplicationScoped
class PerformImport {

  private final DataSource database;
  private final TransferConfig config;
  private final ImportFile files;
  private final ImportTurn turn;
  private final ColloquyImporter colloquy;
  private final ForeignImporter foreign;
  private final ImportJobRepository jobs;
  private final Audit audit;

  PerformImport(
      DataSource database,
      TransferConfig config,
      ImportFile files,
      ImportTurn turn,
      ColloquyImporter colloquy,
      ForeignImporter foreign,
      ImportJobRepository jobs,
      Audit audit) {
    this.database = database;
    this.config = config;
    this.files = files;
    this.turn = turn;
    this.colloquy = colloquy;
    this.foreign = foreign;
    this.jobs = jobs;
    this.audit = audit;
  }

  /**
   * Brings a job's file in and ends the job, all with the transaction or not at all.
   *
   * @throws UnreadableFile if the file is at fault
   */
  void perform(UUID job, ImportJobRepository.Begun begun, Tally tally) {
    try (Connection connection = database.getConnection()) {
      // A request must not hang for as long as the database may compare the lines of a long file.
      int usual = connection.getNetworkTimeout();
      connection.setNetworkTimeout(Runnable::run, (int) config.maxStep().toMillis());
      try {
        bringIn(job, begun.format(), tally, () -> turn.await(connection, tally));
        tally.finish();
        jobs.progress(job, tally);
        jobs.end(job, ImportStatus.COMPLETED, null);
        audit.record(begun.author(), "import-completed", job);
      } finally {
        connection.setNetworkTimeout(Runnable::run, usual);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The import failed.", e);
    }
  }

  private void bringIn(UUID job, ImportFormat format, Tally tally, Runnable turn) {
    InputStream file = files.open(job);
    switch (format) {
      case COLLOQUY -> colloquy.bringIn(file, tally, turn);
      case WORDPRESS -> foreign.bringIn(job, "wordpress", new WordPressReader(), file, tally, turn);
      case DISQUS -> foreign.bringIn(job, "disqus", new DisqusReader(), file, tally, turn);
    }
  }
}
