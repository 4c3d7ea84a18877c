package org.colloquy;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables that belong to posts, as partitions by post, in the place of shards. */
final class Shards {

  /** What is distributed, and by which column; by none if it has no such column yet. */
  static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  /** What is about people, or about the whole. */
  static final List<String> STAY =
      List.of(
          "author",
          "roster",
          "author_identity",
          "token",
          "invitation",
          "audit",
          "rate_limit",
          "idempotency_key",
          "import_job",
          "import_chunk",
          "import_left_out",
          "import_source",
          "webhook",
          "webhook_delivery",
          "webhook_attempt");

  static {
    COLUMNS.put("post", "id");
    COLUMNS.put("reply", "post_id");
    COLUMNS.put("post_revision", "post_id");
    COLUMNS.put("reply_revision", "");
    COLUMNS.put("post_participant", "post_id");
    COLUMNS.put("contribution", "post_id");
    COLUMNS.put("requirement", "post_id");
    COLUMNS.put("read_mark", "post_id");
    COLUMNS.put("mention", "post_id");
  }

  /** The unique keys of a table that do not have a column. */
  static final String KEYS_WITHOUT =
      """
      SELECT regexp_replace(pg_get_indexdef(indexrelid), '.* USING \\w+ ', '') FROM pg_index
      WHERE indrelid = CAST(? AS regclass) AND indisunique AND NOT EXISTS (
        SELECT 1 FROM pg_attribute WHERE attrelid = indrelid AND attnum = ANY (indkey) AND attname = ?)
      ORDER BY 1
      """;

  /** The tables that go with posts to which a table refers without naming the post. */
  static final String REFERENCES_WITHOUT =
      """
      SELECT pg_get_constraintdef(oid) FROM pg_constraint
      WHERE conrelid = CAST(? AS regclass) AND contype = 'f' AND confrelid IN ('post'::regclass, 'reply'::regclass)
        AND NOT EXISTS (SELECT 1 FROM pg_attribute
                        WHERE attrelid = conrelid AND attnum = ANY (conkey) AND attname = ?)
      ORDER BY 1
      """;

  /** PostgreSQL's state for an ON CONFLICT whose key is not there. */
  private static final String NO_SUCH_KEY = "42P10";

  private static final int PARTS = 4;

  private static final Pattern PART = Pattern.compile("(\\w+)_part\\d+");

  private Shards() {}

  /** How many shards a statement would ask. */
  enum Asked {
    NONE,
    ONE,
    ALL,
    /** It counts on a unique key that there could not be. */
    NO_KEY
  }

  /** Puts partitioned tables, without rows, before the others for the rest of a transaction. */
  static void partition(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA sharded");
      for (Map.Entry<String, String> entry : COLUMNS.entrySet()) {
        String table = entry.getKey();
        String added = entry.getValue().isEmpty() ? ", post_id uuid" : "";
        String column = added.isEmpty() ? entry.getValue() : "post_id";
        statement.execute(
            "CREATE TABLE sharded.%1$s (LIKE public.%1$s INCLUDING DEFAULTS INCLUDING GENERATED%2$s) PARTITION BY HASH (%3$s)"
                .formatted(table, added, column));
        for (int i = 0; i < PARTS; i++) {
          statement.execute(
              "CREATE TABLE sharded.%1$s_part%2$d PARTITION OF sharded.%1$s FOR VALUES WITH (MODULUS %3$d, REMAINDER %2$d)"
                  .formatted(table, i, PARTS));
        }
        for (String index : uniqueIndexes(statement, table, column)) {
          statement.execute(index.replace(" ON public.", " ON sharded."));
        }
      }
      statement.execute("SET LOCAL search_path = sharded, public");
    }
  }

  /** Those that a distributed table may have, by which what is there already is found. */
  private static List<String> uniqueIndexes(Statement statement, String table, String column)
      throws SQLException {
    List<String> indexes = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            """
            SELECT pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_attribute
              ON attrelid = indrelid AND attnum = ANY (indkey) AND attname = '%s'
            WHERE indrelid = 'public.%s'::regclass AND indisunique
            """
                .formatted(column, table))) {
      while (rows.next()) {
        indexes.add(rows.getString(1));
      }
    }
    return indexes;
  }

  /** Asks the planner, for parameters that it does not know. */
  static Asked asked(Connection connection, String sql) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      Map<String, Set<String>> parts = new HashMap<>();
      boolean[] about = {false};
      collect(GenericPlan.of(connection, sql).top(), parts, about);
      if (parts.values().stream().anyMatch(found -> found.size() > 1)) {
        return Asked.ALL;
      }
      return about[0] ? Asked.ONE : Asked.NONE;
    } catch (SQLException e) {
      if (!hasState(e, NO_SUCH_KEY)) {
        throw new SQLException(sql, e);
      }
      connection.rollback(before);
      try (Statement statement = connection.createStatement()) {
        // It stays through a rollback, and the next one has its name.
        statement.execute("DEALLOCATE explained");
      }
      return Asked.NO_KEY;
    } finally {
      connection.rollback(before);
    }
  }

  private static boolean hasState(Throwable fault, String state) {
    return fault != null
        && ((fault instanceof SQLException sql && state.equals(sql.getSQLState()))
            || hasState(fault.getCause(), state));
  }

  private static void collect(JsonNode node, Map<String, Set<String>> parts, boolean[] about) {
    String relation = node.path("Relation Name").asText();
    Matcher part = PART.matcher(relation);
    if (part.matches()) {
      about[0] = true;
      parts.computeIfAbsent(part.group(1), table -> new HashSet<>()).add(relation);
    }
    about[0] |= COLUMNS.containsKey(relation) || node.has("Subplans Removed");
    for (JsonNode child : node.path("Plans")) {
      collect(child, parts, about);
    }
  }
}
