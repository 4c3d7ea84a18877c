package org.colloquy.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.colloquy.post.HistoryImported;
import org.colloquy.post.RequirementsImported;

/**
 * Tells whoever keeps them what new posts ask of students, and what all that is new was before it
 * came here.
 */
@ApplicationScoped
class TellParticipation {

  private static final String REQUIREMENTS =
      "SELECT text FROM staged_line WHERE kind = 'requirement' AND NOT known ORDER BY line";

  /** Those of one post or reply together. */
  private static final String STATES =
      "SELECT text FROM staged_line WHERE kind = 'state' AND NOT known ORDER BY post, parent, line";

  /** From here on nothing that comes in is settled until the end of the transaction. */
  private static final String BEGIN = "SELECT moment_of_change()";

  private static final String IS_NOTHING_HERE = "SELECT NOT EXISTS (SELECT FROM contribution)";

  /** How many states are told at once, but for those of what has more. */
  private static final int PORTION = 500;

  private final ObjectReader json;
  private final Event<RequirementsImported> requirements;
  private final Event<HistoryImported> history;

  TellParticipation(
      ObjectMapper mapper,
      Event<RequirementsImported> requirements,
      Event<HistoryImported> history) {
    this.json = mapper.readerFor(Line.class);
    this.requirements = requirements;
    this.history = history;
  }

  /**
   * Whether nobody has written here yet. Only then has no question about a time past been answered
   * that what comes from elsewhere could alter. None is answered about the time from now on until
   * the end of the connection's transaction.
   */
  static boolean isNothingHere(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(BEGIN);
      try (ResultSet row = statement.executeQuery(IS_NOTHING_HERE)) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /**
   * Tells all of it, when the posts and replies are written.
   *
   * @param withHistory whether what they were before is told too
   */
  void tell(Connection connection, boolean withHistory, Tally tally) throws SQLException {
    each(connection, REQUIREMENTS, RequirementLine.class, tally, this::requirement);
    List<HistoryImported.State> states = new ArrayList<>();
    each(
        connection,
        STATES,
        StateLine.class,
        tally,
        line -> {
          UUID id = line.post() == null ? line.reply() : line.post();
          if (states.size() >= PORTION && !states.get(states.size() - 1).id().equals(id)) {
            tell(states);
          }
          if (withHistory) {
            states.add(
                new HistoryImported.State(
                    id, line.since(), line.live(), line.words(), line.tags()));
          }
        });
    tell(states);
  }

  private void tell(List<HistoryImported.State> states) {
    if (!states.isEmpty()) {
      history.fire(new HistoryImported(states));
      states.clear();
    }
  }

  private void requirement(RequirementLine line) {
    requirements.fire(
        new RequirementsImported(
            line.post(),
            line.initialDue(),
            line.repliesDue(),
            orNone(line.minPosts()),
            orNone(line.minReplies()),
            orNone(line.distinctPeers()),
            Boolean.TRUE.equals(line.excludeSelf()),
            orNone(line.minWords())));
  }

  private static int orNone(Integer number) {
    return number == null ? 0 : number;
  }

  private <T extends Line> void each(
      Connection connection, String sql, Class<T> type, Tally tally, Consumer<T> taker)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setFetchSize(PORTION);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          taker.accept(type.cast(json.readValue(rows.getString(1))));
          tally.uncounted(1);
        }
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A line that was read once can't be read again.", e);
    }
  }
}
