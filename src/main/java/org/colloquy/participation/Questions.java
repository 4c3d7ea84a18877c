package org.colloquy.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.colloquy.auth.Caller;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.Scope;
import org.colloquy.post.Tags;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;

/** Makes a question of a request's parameters: who may ask it, about when, and as of when. */
@ApplicationScoped
class Questions {

  static final Instant BEGINNING = Instant.EPOCH;
  static final Instant END = Instant.parse("9999-12-31T23:59:59.999Z");

  private final AuthorRepository authors;
  private final TimeZones zones;
  private final ParticipationQueries queries;
  private final Clock clock;

  Questions(AuthorRepository authors, TimeZones zones, ParticipationQueries queries, Clock clock) {
    this.authors = authors;
    this.zones = zones;
    this.queries = queries;
    this.clock = clock;
  }

  /**
   * A question about an author, or about all.
   *
   * @param author a handle or id; null for all
   * @throws ProblemException if a parameter is bad, or the caller may not ask it
   */
  ParticipationFilter of(Caller caller, ParticipationParameters asked, String author) {
    UUID id = author == null ? null : authors.idOf(author).orElse(AuthorRepository.NOBODY);
    if (!caller.may(Scope.PARTICIPATION) && !caller.id().equals(id)) {
      throw new ProblemException(
          ProblemType.FORBIDDEN,
          "Students see their own participation alone: ask with author and your handle.");
    }
    ZoneId zone = zones.zone(asked.tz);
    Instant from = TimeZones.time("from", asked.from, zone, BEGINNING);
    Instant to = TimeZones.time("to", asked.to, zone, END);
    if (from.isAfter(to)) {
      throw ProblemException.parameter("to", "must not be before from");
    }
    return new ParticipationFilter(
        from,
        to,
        zone,
        asked.tag == null ? null : Tags.normal(asked.tag),
        asked.postId,
        asked.group,
        asked.role,
        id,
        asOf(asked.asOf));
  }

  /**
   * The time that an answer is true of for ever. Changes that are under way end within a moment,
   * but imports may take minutes.
   */
  private Instant asOf(Instant asked) {
    Instant settled = queries.settled();
    if (asked == null || !asked.isAfter(settled)) {
      return asked == null ? settled : asked;
    }
    if (asked.isAfter(clock.instant())) {
      throw ProblemException.parameter("asOf", "must not be in the future");
    }
    throw ProblemException.unsettled();
  }
}
