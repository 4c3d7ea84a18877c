package org.colloquy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How PostgreSQL would carry a statement out whatever its parameters are, and what in that would
 * become dear as a discussion grows.
 */
record GenericPlan(JsonNode top) {

  /** Named ones and question marks, but no casts. */
  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-zA-Z]+)|\\?");

  /** More than a page may be, and fewer than a long thread has. */
  private static final int MOST_SORTED = 2000;

  /** Of these a row keeps the next from being read: a limit above does not reach through. */
  private static final Set<String> TAKE_ALL =
      Set.of("Sort", "Aggregate", "Hash", "Materialize", "Bitmap Heap Scan");

  /**
   * Asks for the plan of a statement that reads whole tables only where there is no other way,
   * without carrying it out.
   *
   * @throws SQLException if PostgreSQL does not understand it
   */
  static GenericPlan of(Connection connection, String sql) throws SQLException {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    String numbered =
        PARAMETER.matcher(sql).replaceAll(parameter -> "\\$" + number(parameter, numbers));
    String nulls = String.join(", ", java.util.Collections.nCopies(numbers.size(), "NULL"));
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL plan_cache_mode = force_generic_plan");
      // What is left is to look up, row by row: the planner does other things only where it can't.
      for (String way : List.of("seqscan", "hashjoin", "mergejoin")) {
        statement.execute("SET LOCAL enable_" + way + " = off");
      }
      statement.execute("PREPARE explained AS " + numbered);
      try (ResultSet result =
          statement.executeQuery(
              "EXPLAIN (FORMAT JSON) EXECUTE explained"
                  + (nulls.isEmpty() ? "" : "(" + nulls + ")"))) {
        result.next();
        return new GenericPlan(new ObjectMapper().readTree(result.getString(1)).get(0).get("Plan"));
      } catch (IOException e) {
        throw new AssertionError(e);
      } finally {
        statement.execute("DEALLOCATE explained");
      }
    }
  }

  private static int number(MatchResult parameter, Map<String, Integer> numbers) {
    String name = parameter.group(1) == null ? "?" + numbers.size() : parameter.group(1);
    return numbers.computeIfAbsent(name, n -> numbers.size() + 1);
  }

  /** What would become dear: whole tables and indexes that are read, and long sorts. */
  List<String> faults(Set<String> growing) {
    List<String> faults = new ArrayList<>();
    collect(top, "", false, growing, faults);
    return faults;
  }

  private static void collect(
      JsonNode node, String heap, boolean limited, Set<String> growing, List<String> faults) {
    String type = node.get("Node Type").asText();
    // What reads an index into a bitmap does not say of which table, but what is above it does.
    String table = node.path("Relation Name").asText(type.startsWith("Bitmap") ? heap : "");
    boolean conditional = node.has("Index Cond");
    if (growing.contains(table) && type.equals("Seq Scan")) {
      faults.add("reads all of " + table);
    }
    if (growing.contains(table) && type.startsWith("Index") && !conditional && !limited) {
      faults.add("reads all of " + node.get("Index Name").asText());
    }
    if (growing.contains(table) && type.equals("Bitmap Index Scan") && !conditional) {
      faults.add("reads all of " + node.get("Index Name").asText());
    }
    if (type.endsWith("Sort") && node.get("Plans").get(0).get("Plan Rows").asLong() > MOST_SORTED) {
      faults.add("sorts " + node.get("Plans").get(0).get("Plan Rows") + " rows");
    }
    boolean stops = type.equals("Limit") || (limited && !TAKE_ALL.contains(type));
    for (JsonNode child : node.path("Plans")) {
      collect(child, table, stops, growing, faults);
    }
  }
}
