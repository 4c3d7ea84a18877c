package org.colloquy.participation;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.colloquy.author.Role;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters that all questions about participation share. */
public class ParticipationParameters {

  @Parameter(
      description =
          "Only contributions created at this time or later: a date in `tz`, which begins it, or a time.",
      example = "2026-09-01")
  @QueryParam("from")
  String from;

  @Parameter(
      description = "Only contributions created before this time: a date in `tz` or a time.",
      example = "2027-02-01")
  @QueryParam("to")
  String to;

  @Parameter(
      description = "The time zone of dates and days, by its name in the IANA database.",
      example = "Europe/Berlin")
  @QueryParam("tz")
  @DefaultValue("UTC")
  String tz;

  @Parameter(
      description = "Only contributions to threads whose post has this tag, in any case.",
      example = "time")
  @QueryParam("tag")
  String tag;

  @Parameter(
      description = "Only contributions to this post's thread.",
      example = "01a0a0aa-23e0-77fb-9466-7521fcf5db9c")
  @QueryParam("postId")
  UUID postId;

  @Parameter(description = "Only authors of this group.", example = "section-a")
  @QueryParam("group")
  String group;

  @Parameter(description = "Only authors of this role.")
  @QueryParam("role")
  Role role;

  @Parameter(
      description =
          "How things stood at this time, not in the future: the same question has the same answer for ever, whatever"
              + " is written, edited, deleted or hidden after it. If left out, the latest time of which that is true.",
      example = "2027-02-01T00:00:00Z")
  @QueryParam("asOf")
  Instant asOf;

  /**
   * The filters of a page, which reads its address itself.
   *
   * @param tz a time zone's name; the others are null where they don't filter
   */
  public static ParticipationParameters of(
      String from, String to, String tz, String tag, UUID postId, String group, Role role) {
    ParticipationParameters filters = new ParticipationParameters();
    filters.from = from;
    filters.to = to;
    filters.tz = tz;
    filters.tag = tag;
    filters.postId = postId;
    filters.group = group;
    filters.role = role;
    return filters;
  }

  /** The same as of a time; null for the latest that is settled. */
  public ParticipationParameters asOf(Instant time) {
    asOf = time;
    return this;
  }
}
