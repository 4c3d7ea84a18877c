package org.colloquy.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.colloquy.author.Role;

/**
 * What is asked for.
 *
 * @param from contributions created at this time or later
 * @param to contributions created before this time
 * @param zone in which days are told apart
 * @param tag contributions to threads of posts with this tag, in its normal form; null for any
 * @param postId contributions to this thread; null for any
 * @param group authors of this group; null for any
 * @param role authors of this role; null for any
 * @param author this author alone; null for all
 * @param asOf how things stood at this time
 */
public record ParticipationFilter(
    Instant from,
    Instant to,
    ZoneId zone,
    String tag,
    UUID postId,
    String group,
    Role role,
    UUID author,
    Instant asOf) {

  /** The day of a time, in the zone asked for. */
  public LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, zone);
  }

  /** The same of authors of a role, whenever they wrote and in threads of whatever tags. */
  public ParticipationFilter ofAllTime(Role authors) {
    return new ParticipationFilter(
        Questions.BEGINNING, Questions.END, zone, null, postId, group, authors, author, asOf);
  }
}
