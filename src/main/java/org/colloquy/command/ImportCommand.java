package org.colloquy.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings in a discussion from elsewhere. */
@Command(
    name = "import",
    description = {
      "Import discussions from an export of WordPress (WXR), Disqus (XML) or Colloquy, and print what came in and what"
          + " was left out. For administrators.",
      "",
      "A file is imported whole or not at all, and one that was imported already adds nothing."
    })
final class ImportCommand implements Runnable {

  private final Session session;

  @Parameters(paramLabel = "FILE", description = "The export, unpacked.")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; told from the file's beginning if left out.")
  private ImportFormat format;

  @Option(
      names = "--wait",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Whether to wait until the import is done, which is so if left out. Without it the import's id is printed.")
  private boolean wait;

  ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Path source = session.file(file);
    try {
      if (!Files.isRegularFile(source)) {
        throw Failure.usage(
            (Files.exists(source) ? "This is no file: " : "There is no file ") + file);
      }
      ImportFormat known = format == null ? guess(source) : format;
      new ImportJob(session, file.toString(), known).run(BodyPublishers.ofFile(source), wait);
    } catch (IOException e) {
      throw Failure.usage("The file " + file + " can't be read: " + e.getMessage());
    }
  }

  private ImportFormat guess(Path source) throws IOException {
    try (InputStream content = Files.newInputStream(source)) {
      return ImportFormat.of(content.readNBytes(ImportFormat.BEGINNING))
          .orElseThrow(
              () ->
                  Failure.usage(
                      "The file "
                          + file
                          + " does not begin like an export of WordPress, Disqus or Colloquy.",
                      "Give its format, or unpack it: --format wordpress|disqus|colloquy"));
    } catch (NoSuchFileException e) {
      throw Failure.usage("There is no file " + file);
    }
  }
}
