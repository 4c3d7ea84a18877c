package org.colloquy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every error (RFC 9457). It has no other members, and none of them tells of the
 * server's insides.
 *
 * @param errors null unless the body was at fault
 */
@Schema(
    description = "What went wrong, as RFC 9457 has it. The same bad request gives the same body.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record Problem(
    @Schema(
            required = true,
            format = "uri-reference",
            description =
                "The kind of problem: a stable path on this server, whose page explains it.",
            examples = "/problems/not-found")
        String type,
    @Schema(
            required = true,
            description = "The kind of problem in one line.",
            examples = "There is no such thing")
        String title,
    @Schema(
            required = true,
            type = SchemaType.INTEGER,
            minimum = "400",
            maximum = "599",
            description = "The HTTP status code of the answer.",
            examples = "404")
        int status,
    @Schema(
            required = true,
            description = "What happened this time, for a person to read.",
            examples = "Nothing is at this address, or nothing that the caller may see.")
        String detail,
    @Schema(
            required = true,
            format = "uri-reference",
            description = "The path of the request.",
            examples = "/api/v1/posts/0199476d-4a20-7c5e-8f00-3b1a5d9e7c11")
        String instance,
    @Schema(
            maxItems = Problem.MAX_ERRORS,
            description =
                "The members of the body that are at fault, the first 100 of them; only where the body was.")
        List<Invalid> errors) {

  /** The most faults that one answer names. */
  static final int MAX_ERRORS = 100;

  /** The media type of every problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** What may not stand in a path, though it stood in the request's. */
  private static final Pattern NO_PATH =
      Pattern.compile("%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9/%._~!$&'()*+,;=:@-]");

  static Problem of(ProblemType type, String detail, String instance, List<Invalid> errors) {
    return new Problem(
        type.uri(),
        type.title(),
        type.status(),
        detail,
        NO_PATH.matcher(instance).replaceAll(Problem::encoded),
        errors.isEmpty() ? null : errors);
  }

  private static String encoded(MatchResult found) {
    return URLEncoder.encode(found.group(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** One member of the body that is at fault. */
  @Schema(name = "InvalidMember", description = "One member of the body that is at fault.")
  public record Invalid(
      @Schema(
              required = true,
              format = "json-pointer",
              description = "Where it is in the body (RFC 6901); empty for the body itself.",
              examples = "/body")
          String pointer,
      @Schema(
              required = true,
              description = "What is wrong with it.",
              examples = "must not be blank")
          String detail) {}
}
