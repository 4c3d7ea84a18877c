package org.colloquy.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What posts and replies that were brought in from elsewhere had been there, at which times. Told
 * within the transaction that brings them in, after {@link ThreadChanged} has told of each.
 *
 * @param states at least one; all of a post or reply, oldest first, and those of one after those of
 *     another
 */
public record HistoryImported(List<State> states) {

  public HistoryImported {
    states = List.copyOf(states);
  }

  /**
   * What a post or reply counted as from a time on, until the next that is told.
   *
   * @param id the post's or reply's
   * @param since no two of one post or reply are of the same time
   * @param live neither deleted nor hidden
   * @param words at least 0
   * @param tags the post's; null or none for a reply
   */
  public record State(UUID id, Instant since, boolean live, int words, List<String> tags) {

    public State {
      tags = Tags.normal(tags);
    }
  }
}
