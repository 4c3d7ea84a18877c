package org.colloquy.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the server said to one request. */
final class Answer {

  /** The status of a key whose first request is still worked on. */
  private static final int CONFLICT = 409;

  private static final String IN_FLIGHT = "idempotency-key-in-flight";

  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Answer(int status, HttpHeaders headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  int status() {
    return status;
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /**
   * Whether the same request may well succeed a little later: the server is busy or restarting, or
   * works on the very request already, whose answer went astray.
   */
  boolean isPassing() {
    return switch (status) {
      case 429, 502, 503, 504 -> true;
      case CONFLICT -> problem().map(p -> p.path("type").asText()).orElse("").endsWith(IN_FLIGHT);
      default -> false;
    };
  }

  /** How long the server asks to be left alone; empty if it does not say. */
  Optional<Duration> retryAfter(Clock clock) {
    return headers
        .firstValue("Retry-After")
        .flatMap(
            value -> {
              try {
                return Optional.of(
                    value.chars().allMatch(Character::isDigit)
                        ? Duration.ofSeconds(Long.parseLong(value))
                        : untilDate(value, clock));
              } catch (NumberFormatException | DateTimeException e) {
                return Optional.empty();
              }
            });
  }

  private static Duration untilDate(String value, Clock clock) {
    ZonedDateTime date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
    Duration left = Duration.between(clock.instant(), date.toInstant());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /**
   * The body as JSON.
   *
   * @throws Failure if it is none: then something else than Colloquy answered
   */
  JsonNode json() {
    try {
      return Json.read(body);
    } catch (IOException e) {
      throw Failure.refused(
          "The answer is not JSON, so the server may not be Colloquy (" + status + ").");
    }
  }

  /** Why the server did not do what it was asked to. */
  Failure refusal() {
    Optional<JsonNode> problem = problem();
    if (problem.isPresent()) {
      return Failure.refused(linesOf(problem.get()), problem.get());
    }
    List<String> lines = new ArrayList<>();
    lines.add("The server answered " + status + ", and not in the way that Colloquy does.");
    headers.firstValue("Location").ifPresent(location -> lines.add("It points to " + location));
    new String(body, UTF_8)
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .limit(3)
        .forEach(lines::add);
    return Failure.refused(lines.toArray(String[]::new));
  }

  private Optional<JsonNode> problem() {
    String type = headers.firstValue("Content-Type").orElse("");
    if (!type.startsWith("application/problem+json")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(body)).filter(JsonNode::isObject);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private List<String> linesOf(JsonNode problem) {
    List<String> lines = new ArrayList<>();
    lines.add(problem.path("title").asText("Refused") + " (" + status + ")");
    String detail = problem.path("detail").asText();
    if (!detail.isEmpty()) {
      lines.add(detail);
    }
    for (JsonNode error : problem.path("errors")) {
      lines.add(error.path("pointer").asText() + ": " + error.path("detail").asText());
    }
    return lines;
  }
}
