package org.colloquy.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import org.colloquy.fuzz.Wire.Answer;

/** Learns from answers what there is to ask for. */
final class Lessons {

  private final World world;

  Lessons(World world) {
    this.world = world;
  }

  void learn(Request request, Answer answer) {
    String path = request.draft().target().replaceFirst("\\?.*", "");
    String tag = answer.header("ETag");
    if (tag != null && answer.status() < 300) {
      String location = answer.header("Location");
      world.tag(location == null ? path : location.replaceFirst("^https?://[^/]*", ""), tag);
    }
    if (answer.status() == 204 && request.operation().method().equals("DELETE")) {
      world.remove(path.replaceFirst(".*/", ""));
    }
    if (answer.status() / 100 == 2 && "application/json".equals(mediaType(answer))) {
      JsonNode body = Verdict.json(answer.body());
      made(request, body);
      page(request, body);
    }
  }

  private static String mediaType(Answer answer) {
    return String.valueOf(answer.header("Content-Type")).replaceFirst(";.*", "");
  }

  private void made(Request request, JsonNode body) {
    String id = body.path("id").asText();
    switch (request.operation().id()) {
      case "createPost" -> world.add("post", id, "");
      case "createReply" -> world.add("reply", id, body.path("postId").asText());
      case "createReplies" ->
          body.path("results")
              .forEach(
                  result -> {
                    JsonNode reply = result.path("reply");
                    if (reply.has("id")) {
                      world.add("reply", reply.path("id").asText(), reply.path("postId").asText());
                    }
                  });
      case "createAuthor" -> world.add("author", id, body.path("handle").asText());
      case "createToken", "rotateToken" -> world.add("token", id, request.caller().name());
      case "inviteAuthor" -> world.add("invitation", body.path("code").asText(), "");
      case "createWebhook" -> world.add("webhook", id, "");
      case "createImport" -> world.add("import", id, "");
      case "pingWebhook", "redeliver" -> world.add("delivery", id, body.path("webhookId").asText());
      default -> {}
    }
  }

  private void page(Request request, JsonNode body) {
    Draft draft = request.draft();
    boolean isFirst = request.isValid() && draft.path.equals(request.operation().path());
    if (isFirst && body.path("nextCursor").isTextual()) {
      String target = draft.target();
      world.page(
          request.operation().id(),
          target
              + (target.contains("?") ? '&' : '?')
              + "cursor="
              + Draft.encoded(body.path("nextCursor").asText()));
    }
  }
}
