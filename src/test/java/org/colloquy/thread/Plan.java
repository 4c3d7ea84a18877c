package org.colloquy.thread;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** How PostgreSQL carried a statement out. */
public record Plan(JsonNode top) {

  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z]+)");

  /**
   * Whether the planner knows the parameters, or makes one plan for all, as for a statement kept.
   */
  public enum Mode {
    FORCE_CUSTOM_PLAN,
    FORCE_GENERIC_PLAN
  }

  /**
   * Carries a statement out and tells how.
   *
   * @param sql with named parameters
   * @param values the parameters as SQL literals; a list is written with commas
   */
  public static Plan of(
      DataSource database, String sql, Map<String, List<String>> values, Mode mode) {
    List<String> inOrder =
        PARAMETER
            .matcher(sql)
            .results()
            .flatMap(named -> values.get(named.group(1)).stream())
            .toList();
    int[] next = {0};
    String numbered =
        PARAMETER
            .matcher(sql)
            .replaceAll(named -> numbers(named, values, next).replace("$", "\\$"));
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET plan_cache_mode = " + mode.name().toLowerCase(Locale.ROOT));
      statement.execute("PREPARE explained AS " + numbered);
      try (ResultSet result =
          statement.executeQuery(
              "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) EXECUTE explained("
                  + String.join(", ", inOrder)
                  + ")")) {
        result.next();
        return new Plan(new ObjectMapper().readTree(result.getString(1)).get(0).get("Plan"));
      } finally {
        statement.execute("DEALLOCATE explained");
        statement.execute("RESET plan_cache_mode");
      }
    } catch (SQLException | IOException e) {
      throw new AssertionError(numbered, e);
    }
  }

  private static String numbers(MatchResult named, Map<String, List<String>> values, int[] next) {
    return values.get(named.group(1)).stream()
        .map(value -> "$" + ++next[0])
        .collect(Collectors.joining(", "));
  }

  /** The pages of tables and indexes that were looked at, in memory or not. */
  public int buffers() {
    return top.get("Shared Hit Blocks").asInt() + top.get("Shared Read Blocks").asInt();
  }

  /** The pages of one table and its indexes that were looked at. */
  public int buffersOf(String table) {
    return top.findParents("Relation Name").stream()
        .filter(node -> table.equals(node.get("Relation Name").asText()))
        .mapToInt(
            node -> node.get("Shared Hit Blocks").asInt() + node.get("Shared Read Blocks").asInt())
        .sum();
  }

  /** How many rows it sorted at most; 0 if all came in order. */
  public int rowsSorted() {
    return top.findParents("Sort Key").stream()
        .mapToInt(sort -> sort.get("Plans").get(0).get("Actual Rows").asInt())
        .max()
        .orElse(0);
  }

  /** How the replies were found: the kinds of node that read the table, with the index. */
  public List<String> readsOfReplies() {
    return top.findParents("Alias").stream()
        .filter(node -> "reply".equals(node.path("Relation Name").asText()))
        .map(node -> node.get("Node Type").asText() + " " + node.path("Index Name").asText())
        .distinct()
        .toList();
  }
}
