package org.colloquy.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tokens. */
@Command(name = "token", description = "Work on tokens.")
final class TokenCommand {

  /** What a token may do; whatever else a later server knows can be given too. */
  static final class Scopes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("read", "write", "moderate", "participation", "admin").iterator();
    }
  }

  /** Makes one. */
  @Command(
      name = "create",
      description = "Make a token, and print its secret, which is shown this once.")
  static final class Create implements Runnable {

    private final Session session;

    @Option(
        names = "--name",
        paramLabel = "NAME",
        defaultValue = "command line",
        description = "What it is for; \"${DEFAULT-VALUE}\" if left out.")
    private String name;

    @Option(
        names = "--scopes",
        paramLabel = "SCOPE",
        split = ",",
        completionCandidates = Scopes.class,
        description =
            "What it allows, separated by commas: ${COMPLETION-CANDIDATES}. All that the caller and the author may do,"
                + " if left out.")
    private List<String> scopes = new ArrayList<>();

    @Option(
        names = "--author",
        paramLabel = "HANDLE_OR_ID",
        description = "Whom its bearer is; the caller if left out. For administrators.")
    private String author;

    @Option(
        names = "--expires-in",
        paramLabel = "DAYS",
        description = "How many days it is good; as the server has it if left out (90 days).")
    private Integer days;

    Create(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      Api api = session.api();
      JsonNode token = api.post("/tokens", request(api));
      session.print(token, () -> session.print(token.path("token").asText()));
      List<String> allowed = new ArrayList<>();
      token.path("scopes").forEach(scope -> allowed.add(scope.asText()));
      session.note(
          "It allows %s, until %s."
              .formatted(String.join(", ", allowed), token.path("expiresAt").asText()));
    }

    private ObjectNode request(Api api) {
      ObjectNode request = Json.object().put("name", name);
      if (!scopes.isEmpty()) {
        scopes.forEach(request.putArray("scopes")::add);
      }
      if (days != null) {
        if (days < 1) {
          throw Failure.usage("A token must be good for a day or more.");
        }
        request.put(
            "expiresAt",
            session
                .surroundings()
                .clock()
                .instant()
                .plus(Duration.ofDays(days))
                .truncatedTo(ChronoUnit.MILLIS)
                .toString());
      }
      if (author != null) {
        // Not a plus for a space: that is so in forms only.
        String segment = URLEncoder.encode(author, UTF_8).replace("+", "%20");
        request.set("author", api.get("/authors/" + segment).path("id"));
      }
      return request;
    }
  }
}
