package org.colloquy.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.colloquy.ContractConformance;
import org.colloquy.fuzz.Wire.Answer;

/** What is wrong with an answer. */
final class Verdict {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the contract says that any request can be answered with before an operation is chosen. */
  private static final Set<Integer> ANYWHERE = Set.of(400, 404, 405, 413, 414, 415, 431);

  /** What a request that is not HTTP, or is past the server's own bounds, can be answered with. */
  private static final Set<Integer> NO_HTTP = Set.of(400, 405, 413, 414, 417, 426, 431, 501, 505);

  private static final Pattern LEAK =
      Pattern.compile(
          "org\\.colloquy|jakarta\\.|io\\.quarkus|io\\.vertx|com\\.fasterxml|org\\.postgresql|org\\.hibernate|java\\.lang"
              + "|PSQLException|\\tat |duplicate key value");

  private static final List<String> BODILESS = List.of("HEAD");

  private final ContractConformance conformance;

  Verdict(ContractConformance conformance) {
    this.conformance = conformance;
  }

  /** What is wrong; null if nothing is. */
  String fault(Request request, Answer answer) {
    int status = answer.status();
    if (status >= 500
        && (status != 503 || answer.header("Retry-After") == null)
        && !(request.draft().isOdd && NO_HTTP.contains(status))) {
      return "fails with " + status;
    }
    if (request.isRefused() && status < 400 && !isRefusedInPart(answer)) {
      return "takes it (" + status + ") though wrong";
    }
    if (LEAK.matcher(answer.body()).find() && status >= 400) {
      return "says what is inside: " + answer.body();
    }
    try {
      return ofContract(request, answer);
    } catch (AssertionError | RuntimeException e) {
      return "answers %d as the contract does not say: %s; %s"
          .formatted(status, shortened(String.valueOf(e.getMessage())), shortened(answer.body()));
    }
  }

  /** A batch may leave out the item that is wrong. */
  private static boolean isRefusedInPart(Answer answer) {
    return answer.body().contains("\"problem\":{");
  }

  private String ofContract(Request request, Answer answer) {
    if (request.draft().isOdd && answer.body().isEmpty() && NO_HTTP.contains(answer.status())) {
      return null;
    }
    if (!request.draft().method.equals(request.operation().method())) {
      return ofOtherMethod(request, answer);
    }
    String id = request.operation().id();
    boolean documented = !conformance.response(id, answer.status()).isMissingNode();
    if (!documented && !request.isValid() && ANYWHERE.contains(answer.status())) {
      return general(answer);
    }
    if (String.valueOf(answer.header("Content-Type")).startsWith("text/event-stream")) {
      return null;
    }
    if (request.kind().equals("hostile address") && answer.status() < 400) {
      // It may have come to another operation, which is none of ours to foresee.
      return null;
    }
    conformance.check(id, answer.forContract());
    return answer.status() < 400 ? null : ofProblem(id, answer);
  }

  private String ofOtherMethod(Request request, Answer answer) {
    if (BODILESS.contains(request.draft().method)) {
      return conformance.response(request.operation().id(), answer.status()).isMissingNode()
          ? "HEAD answers " + answer.status()
          : null;
    }
    if (request.draft().method.equals("OPTIONS")) {
      return answer.status() == 204 && answer.header("Allow") != null
          ? null
          : "OPTIONS: " + answer.status();
    }
    return answer.status() < 400 ? "answers the method" : general(answer);
  }

  /** A problem that is not the operation's. */
  private String general(Answer answer) {
    if (!ANYWHERE.contains(answer.status()) && answer.status() != 501) {
      return "answers " + answer.status();
    }
    if (!"application/problem+json".equals(answer.header("Content-Type"))) {
      return "answers "
          + answer.status()
          + " as "
          + answer.header("Content-Type")
          + " and "
          + answer.body().length()
          + " bytes";
    }
    conformance.checkSent("Problem", answer.body());
    boolean isWhole =
        answer.header("X-Request-Id") != null
            && (answer.status() != 405 || answer.header("Allow") != null);
    return isWhole ? null : answer.status() + " lacks a header";
  }

  /** A problem must be one of those that the contract names for the operation and the status. */
  private String ofProblem(String operationId, Answer answer) {
    JsonNode problem = json(answer.body());
    String code = problem.path("type").asText().replaceFirst("^/problems/", "");
    JsonNode examples =
        conformance
            .response(operationId, answer.status())
            .at("/content/application~1problem+json/examples");
    if (!examples.has(code)) {
      return answer.status() + " is " + code + ", which the contract does not name";
    }
    return problem.path("status").asInt() == answer.status() ? null : "says another status";
  }

  static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + body, e);
    }
  }

  private static String shortened(String message) {
    String line = message.strip().replaceAll("\\s+", " ");
    return line.substring(0, Math.min(line.length(), 600));
  }
}
