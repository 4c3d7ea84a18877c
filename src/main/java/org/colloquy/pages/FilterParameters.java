package org.colloquy.pages;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.colloquy.author.Role;
import org.colloquy.participation.ParticipationParameters;
import org.colloquy.web.ProblemException;
import org.colloquy.web.Times;

/**
 * The filters as they stand in the address of a page: those of the API, read here so that a page
 * can say what is wrong with them.
 */
public class FilterParameters {

  @QueryParam("from")
  String from;

  @QueryParam("to")
  String to;

  @QueryParam("tz")
  String tz;

  @QueryParam("tag")
  String tag;

  @QueryParam("postId")
  String postId;

  @QueryParam("group")
  String group;

  @QueryParam("role")
  String role;

  @QueryParam("author")
  String author;

  @QueryParam("asOf")
  String asOf;

  /** What was asked for, by name, in a constant order. */
  Map<String, String> asked() {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("from", from);
    asked.put("to", to);
    asked.put("tz", tz);
    asked.put("tag", tag);
    asked.put("postId", postId);
    asked.put("group", group);
    asked.put("role", role);
    asked.put("author", author);
    asked.put("asOf", asOf);
    asked.values().removeIf(value -> value == null);
    return asked;
  }

  /**
   * The filters as the API takes them, but for the author.
   *
   * @throws ProblemException if one is not what it has to be
   */
  ParticipationParameters read() {
    return ParticipationParameters.of(
            from,
            to,
            tz == null ? "UTC" : tz,
            tag,
            read("postId", postId, UUID::fromString, "must be a UUID"),
            group,
            read("role", role, FilterParameters::role, "must be student, instructor or admin"))
        .asOf(read("asOf", asOf, Times::read, "must be an RFC 3339 time"));
  }

  /**
   * The time of an answer, read again from its address; empty if there is none that can be read.
   */
  static Optional<Instant> time(String text) {
    try {
      return Optional.ofNullable(text).map(Times::read);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Role role(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.wireName().equals(name))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private static <T> T read(String name, String text, Function<String, T> reader, String rule) {
    try {
      return text == null ? null : reader.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw ProblemException.parameter(name, rule);
    }
  }
}
