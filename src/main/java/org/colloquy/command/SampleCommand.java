package org.colloquy.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import picocli.CommandLine.Command;

/** The sample discussion. */
@Command(name = "sample", description = "Work with the sample discussion.")
final class SampleCommand {

  /** Loads it. */
  @Command(
      name = "load",
      description =
          "Import the sample discussion that comes with Colloquy. A second time adds nothing. For administrators.")
  static final class Load implements Runnable {

    private final Session session;

    Load(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      try (InputStream sample = session.surroundings().sample().get()) {
        if (sample == null) {
          throw Failure.refused("This build comes without the sample.");
        }
        new ImportJob(session, "the sample", ImportFormat.COLLOQUY)
            .run(BodyPublishers.ofByteArray(sample.readAllBytes()), true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
