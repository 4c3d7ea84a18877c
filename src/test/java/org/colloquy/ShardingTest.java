package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.colloquy.Shards.Asked;
import org.junit.jupiter.api.Test;

/**
 * What would change if discussions were distributed by post over many databases, told by
 * PostgreSQL's own partitions, and written down in docs/high-availability.md. With {@code
 * -Dsharding.update} it is written there anew.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ShardingTest {

  private static final Path PAGE = Path.of("docs", "high-availability.md");
  private static final String BEGIN = "<!-- sharding -->\n";
  private static final String END = "<!-- /sharding -->\n";

  @Inject ClassRoom room;
  @Inject Database database;
  @Inject DataSource source;

  @Test
  void every_table_is_known_to_go_with_its_post_or_to_stay() {
    List<String> tables =
        database.texts(
            """
            SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
            WHERE n.nspname = 'public' AND relkind = 'r' AND relname <> 'flyway_schema_history'
            """);
    List<String> known = new ArrayList<>(Shards.COLUMNS.keySet());
    known.addAll(Shards.STAY);
    assertThat(tables).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void the_guide_says_what_would_change() throws IOException, SQLException {
    String told = keys() + "\n" + statements();
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    if (System.getProperty("sharding.update") != null) {
      Files.writeString(PAGE, page.substring(0, begin) + told + page.substring(end));
      return;
    }
    // How many statements there are changes with each of them; which keys there are does not.
    assertThat(page.substring(begin, end)).startsWith(keys());
    assertThat(told).contains("| a thread |");
  }

  private String keys() {
    StringBuilder told =
        new StringBuilder("| table | by | keys without it | references without it |\n");
    told.append("|---|---|---|---|\n");
    Shards.COLUMNS.forEach(
        (table, column) ->
            told.append(
                "| `%s` | %s | %s | %s |\n"
                    .formatted(
                        table,
                        column.isEmpty()
                            ? "nothing yet: `post_id` is to be added"
                            : "`" + column + "`",
                        code(database.texts(Shards.KEYS_WITHOUT, table, column)),
                        code(database.texts(Shards.REFERENCES_WITHOUT, table, column)))));
    return told.append("\nStaying whole, on one node or copied to all: ")
        .append(code(Shards.STAY))
        .append(".\n")
        .toString();
  }

  private static String code(List<String> names) {
    return String.join(", ", names.stream().map(name -> "`" + name + "`").toList());
  }

  private String statements() throws SQLException {
    StringBuilder told =
        new StringBuilder(
            "| request | statements about posts | find one shard | ask all, or tell row by row | need another key |\n");
    told.append("|---|---:|---:|---:|---:|\n");
    Map<String, List<String>> sent = sent();
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      Shards.partition(connection);
      for (Map.Entry<String, List<String>> request : sent.entrySet()) {
        Map<Asked, Integer> counts = new EnumMap<>(Asked.class);
        for (String sql : request.getValue()) {
          if (!sql.startsWith("SET ")) {
            counts.merge(Shards.asked(connection, sql), 1, Integer::sum);
          }
        }
        int one = counts.getOrDefault(Asked.ONE, 0);
        int all = counts.getOrDefault(Asked.ALL, 0);
        int noKey = counts.getOrDefault(Asked.NO_KEY, 0);
        told.append(
            "| %s | %d | %d | %d | %d |\n"
                .formatted(request.getKey(), one + all + noKey, one, all, noKey));
      }
      connection.rollback();
    }
    return told.toString();
  }

  /** The statements that requests send, by what is asked for. */
  private Map<String, List<String>> sent() {
    String ana = room.student();
    String ben = room.student();
    String post = ClassRoom.post(ana, "Shards");
    String reply = ClassRoom.reply(ben, post, null, "First, @" + ana);
    Map<String, List<String>> sent = new LinkedHashMap<>();
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("a thread", "/posts/" + post + "/thread?limit=7");
    paths.put("one author's replies to a post", "/posts/" + post + "/replies?author=" + ben);
    paths.put("the branch of a reply", "/replies/" + reply + "/replies?limit=7");
    paths.put("the context of a reply", "/replies/" + reply + "/context");
    paths.put("what changed in a thread", "/posts/" + post + "/changes");
    paths.put("a post", "/posts/" + post);
    paths.put("a reply", "/replies/" + reply);
    paths.put("the revisions of a reply", "/replies/" + reply + "/revisions");
    paths.put("a list of posts", "/posts");
    paths.put("a search", "/posts?q=noon");
    paths.put("mentions", "/mentions");
    paths.put(
        "what an author contributed", "/participation/" + ana + "/contributions?column=replies");
    paths.forEach((name, path) -> sent.put(name, SqlLog.during(() -> ClassRoom.as(ana).get(path))));
    sent.put("writing a post", SqlLog.during(() -> ClassRoom.post(ana, "Another")));
    sent.put("writing a reply", SqlLog.during(() -> ClassRoom.reply(ana, post, reply, "Second")));
    sent.put(
        "editing a reply",
        SqlLog.during(
            () -> ClassRoom.patch(ben, "/replies/" + reply, Map.of("body", "First, again"))));
    return sent;
  }
}
