package org.colloquy.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes everything out. */
@Command(
    name = "export",
    description =
        "Write everything to a file, which can be imported again: authors, posts, replies and their revisions, a line"
            + " each (NDJSON). For administrators.")
final class ExportCommand implements Runnable {

  private static final Path STANDARD_OUTPUT = Path.of("-");

  private final Session session;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "The file, which its owner alone may read; the standard output if left out. It appears when it is whole:"
              + " an export that is cut off leaves what was there before.")
  private Path output;

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Api api = session.api();
    Optional<Path> file =
        Optional.ofNullable(output).filter(o -> !o.equals(STANDARD_OUTPUT)).map(session::file);
    if (file.isEmpty()) {
      OnceOnly once = new OnceOnly();
      download(
          api,
          content -> {
            once.begin();
            copy(content, session.surroundings().out(), Progress.hidden());
          });
      return;
    }
    try (WholeFile whole = WholeFile.at(file.get());
        Progress progress = session.progress("Exporting", -1, " MB", 1_000_000)) {
      download(
          api,
          content -> {
            progress.restart();
            try (OutputStream begun = whole.begin()) {
              copy(content, begun, progress);
            }
          });
      whole.complete();
    }
    session.note("Exported to " + output);
  }

  private static void download(Api api, Api.Sink sink) {
    api.download("/exports", Api.NDJSON, sink);
  }

  /** What was printed can't be taken back, so a second attempt must not print it again. */
  private static final class OnceOnly {
    private boolean begun;

    void begin() {
      if (begun) {
        throw Failure.unreachable(
            "The connection was lost in the middle: what was printed is not the whole export.");
      }
      begun = true;
    }
  }

  private static void copy(InputStream content, OutputStream sink, Progress progress)
      throws IOException {
    byte[] part = new byte[65_536];
    for (int length = content.read(part); length >= 0; length = content.read(part)) {
      try {
        sink.write(part, 0, length);
      } catch (IOException e) {
        throw Failure.refused("The export can't be written: " + e.getMessage());
      }
      progress.add(length);
    }
  }
}
