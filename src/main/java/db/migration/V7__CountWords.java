package db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.colloquy.text.Words;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Counts the words of what was written before words were counted; SQL has no rules for it. */
public class V7__CountWords extends BaseJavaMigration {

  private static final int PORTION = 1000;

  @Override
  public void migrate(Context context) throws SQLException {
    count(context.getConnection(), "post");
    count(context.getConnection(), "reply");
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute(
          "UPDATE contribution c SET words = p.words FROM post p WHERE p.id = c.id AND p.words > 0");
      statement.execute(
          "UPDATE contribution c SET words = r.words FROM reply r WHERE r.id = c.id AND r.words > 0");
    }
  }

  private static void count(Connection connection, String table) throws SQLException {
    try (Statement select = connection.createStatement();
        PreparedStatement update =
            connection.prepareStatement("UPDATE " + table + " SET words = ? WHERE id = ?")) {
      select.setFetchSize(PORTION);
      int unsent = 0;
      try (ResultSet texts =
          select.executeQuery(
              "SELECT id, body_html FROM " + table + " WHERE body_html IS NOT NULL")) {
        while (texts.next()) {
          update.setInt(1, Words.count(texts.getString(2)));
          update.setObject(2, texts.getObject(1));
          update.addBatch();
          unsent++;
          if (unsent % PORTION == 0) {
            update.executeBatch();
          }
        }
      }
      update.executeBatch();
    }
  }
}
