package org.colloquy.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.colloquy.auth.Caller;
import org.colloquy.web.ProblemException;

/**
 * The counts that the API answers with, for the pages of this server. All of it needs a
 * transaction.
 */
@ApplicationScoped
public class Participation {

  private final Questions questions;
  private final ParticipationQueries table;
  private final ActivityQueries activity;
  private final NetworkQueries networks;
  private final ContributionQueries contributions;
  private final RequirementRepository requirements;
  private final RequirementQueries statuses;

  Participation(
      Questions questions,
      ParticipationQueries table,
      ActivityQueries activity,
      NetworkQueries networks,
      ContributionQueries contributions,
      RequirementRepository requirements,
      RequirementQueries statuses) {
    this.questions = questions;
    this.table = table;
    this.activity = activity;
    this.networks = networks;
    this.contributions = contributions;
    this.requirements = requirements;
    this.statuses = statuses;
  }

  /**
   * A question about an author, or about all.
   *
   * @param author a handle or id; null for all
   * @throws ProblemException if a filter is bad, or the caller may not ask it
   */
  public ParticipationFilter question(Caller caller, ParticipationParameters asked, String author) {
    return questions.of(caller, asked, author);
  }

  /**
   * Hands out the table row by row.
   *
   * @param sort a column's name, with a minus sign before it for the greatest first; null for the
   *     order of handles
   * @throws ProblemException if there is no such column
   */
  public void rows(ParticipationFilter filter, String sort, Consumer<ParticipationRow> row) {
    table.rows(
        filter, ParticipationOrder.of(sort == null ? ParticipationOrder.DEFAULT : sort), row);
  }

  /**
   * What was written in each day or week, those without anything included.
   *
   * @param asked what the filter was made of
   * @throws ProblemException if there are more than ten years of days
   */
  public List<TimelineRow> timeline(
      ParticipationFilter filter, ParticipationParameters asked, TimelineUnit unit) {
    return ActivityResource.everyStep(activity.timeline(filter, unit), filter, asked, unit);
  }

  /** Who answered whom, no more people and pairs of them than are asked for. */
  public Network network(ParticipationFilter filter, int mostPeople, int mostPairs) {
    return networks.network(filter, mostPeople, mostPairs);
  }

  /**
   * The next contributions that a cell counted, oldest first; from the beginning if {@code after}
   * is null.
   *
   * @param filter of one author
   * @param after when the last one seen was written, and {@code afterId} its id
   */
  public List<ContributionView> contributions(
      ParticipationFilter filter, Measure measure, Instant after, UUID afterId, int limit) {
    return contributions.page(
        filter,
        measure,
        after == null ? Instant.EPOCH : after,
        after == null ? new UUID(0, 0) : afterId,
        limit);
  }

  /** The number in a cell; for a time, whether there is one. */
  public long total(ParticipationFilter filter, Measure measure) {
    return contributions.total(filter, measure);
  }

  /** What a post asks of each student; empty if there is no such post. */
  public Optional<Requirements> requirements(UUID post) {
    return requirements.find(post);
  }

  /** Hands out how students stand to what a post asks, by handle. */
  public void statuses(Requirements asked, ParticipationFilter filter, Consumer<StatusRow> row) {
    statuses.statuses(asked, filter, row);
  }
}
