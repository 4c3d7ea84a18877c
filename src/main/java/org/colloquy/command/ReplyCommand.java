package org.colloquy.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes a reply. */
@Command(
    name = "reply",
    description = "Reply to a post, or to one of its replies, and print the new reply's id.")
final class ReplyCommand implements Runnable {

  private static final Path STANDARD_INPUT = Path.of("-");

  private final Session session;

  @Parameters(index = "0", paramLabel = "POST_ID", description = "The post.")
  private UUID post;

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "The text in CommonMark and UTF-8; - is the standard input.")
  private Path text;

  @Option(
      names = "--to",
      paramLabel = "REPLY_ID",
      description = "The reply that is answered; the post if left out.")
  private UUID parent;

  ReplyCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Api api = session.api();
    ObjectNode reply = Json.object().put("body", body());
    if (parent != null) {
      reply.put("parentId", parent.toString());
    }
    JsonNode published = api.post("/posts/" + post + "/replies", reply);
    session.print(published, () -> session.print(published.path("id").asText()));
  }

  private String body() {
    try {
      byte[] bytes =
          text.equals(STANDARD_INPUT)
              ? session.surroundings().in().readAllBytes()
              : Files.readAllBytes(session.file(text));
      // Not new String(…), which would put signs of its own in the place of what is no UTF-8.
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Failure.usage("The text is not UTF-8.");
    } catch (IOException e) {
      throw Failure.usage("The text can't be read: " + e);
    }
  }
}
