package org.colloquy.upgrade;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Everything that makes up the schema of a database, in words. */
final class Schema {

  /** Rows are data, and the history of migrations has when each of them ran. */
  private static final String SQL =
      """
      SELECT format('table %s %s %s', relname, relpersistence, reloptions) FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      UNION ALL
      SELECT format('column %s %s.%s %s %s %s %s %s', attnum, attrelid::regclass, attname, format_type(atttypid, atttypmod),
                    attnotnull, attgenerated, attstorage, pg_get_expr(adbin, adrelid))
      FROM pg_attribute JOIN pg_class c ON c.oid = attrelid LEFT JOIN pg_attrdef d ON d.adrelid = attrelid AND d.adnum = attnum
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
      UNION ALL
      SELECT pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class c ON c.oid = indexrelid
      WHERE relnamespace = 'public'::regnamespace
      UNION ALL
      SELECT format('constraint %s of %s: %s', conname, conrelid::regclass, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
      UNION ALL
      SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
      UNION ALL
      SELECT format('trigger %s of %s', tgname, tgrelid::regclass) FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL
      SELECT format('other %s %s', relkind, relname) FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind NOT IN ('r', 'i')
      ORDER BY 1
      """;

  private Schema() {}

  /** A line for each part, the same for the same schema. */
  static List<String> of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SQL)) {
      List<String> parts = new ArrayList<>();
      while (rows.next()) {
        parts.add(rows.getString(1));
      }
      return parts;
    }
  }
}
