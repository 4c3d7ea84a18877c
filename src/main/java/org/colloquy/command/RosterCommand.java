package org.colloquy.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The class. */
@Command(name = "roster", description = "Work on the roster.")
final class RosterCommand {

  /** Loads it. */
  @Command(
      name = "load",
      description = {
        "Bring the roster up to a spreadsheet, and print each author's handle, outcome and invitation. Authors whom it"
            + " leaves out stay as they are.",
        "",
        "The file is CSV with the columns handle, displayName, role and, separated by semicolons, groups."
      })
  static final class Load implements Runnable {

    private final Session session;

    @Parameters(paramLabel = "FILE.csv", description = "The spreadsheet in UTF-8.")
    private Path file;

    @Option(
        names = "--invite",
        description = "Print an invitation for each author, which is shown this once.")
    private boolean invite;

    Load(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      try {
        JsonNode loaded =
            session
                .api()
                .post(
                    "/roster?invite=" + invite,
                    "text/csv",
                    BodyPublishers.ofFile(session.file(file)));
        session.print(loaded, () -> show(loaded.path("items")));
      } catch (FileNotFoundException e) {
        throw Failure.usage("There is no file " + file);
      }
    }

    private void show(JsonNode rows) {
      TreeMap<String, Integer> outcomes = new TreeMap<>();
      for (JsonNode row : rows) {
        String outcome = row.path("outcome").asText();
        outcomes.merge(outcome, 1, Integer::sum);
        String line = "%-20s %-10s".formatted(row.path("handle").asText(), outcome);
        session.print((line + row.path("invitation").asText("")).stripTrailing());
      }
      session.note(
          outcomes.entrySet().stream()
              .map(outcome -> outcome.getValue() + " " + outcome.getKey())
              .collect(Collectors.joining(", ", rows.size() + " authors: ", "")));
    }
  }
}
