package org.colloquy.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.transfer.Imports.bringIn;
import static org.colloquy.transfer.Imports.everything;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.colloquy.transfer.foreign.ForeignComment;
import org.colloquy.transfer.foreign.ForeignPost;
import org.colloquy.transfer.foreign.Found;
import org.colloquy.transfer.foreign.GeneratedBlog;
import org.colloquy.transfer.foreign.WordPressReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Blogs and forums that come in. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(ServerToItself.class)
class ForeignImportTest {

  private static final String REPLY =
      """
      SELECT concat_ws('|', r.body, to_char(r.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                       r.hidden_at IS NOT NULL, o.source_id)
      FROM import_source s JOIN reply r ON r.id = s.reply_id
      LEFT JOIN import_source o ON o.reply_id = r.parent_id
      WHERE s.source = ? AND s.kind = 'comment' AND s.source_id = ?
      """;

  private static final String POST =
      """
      SELECT concat_ws('|', p.title, p.body, p.status, p.pinned, to_char(p.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
      FROM import_source s JOIN post p ON p.id = s.post_id WHERE s.source = ? AND s.kind = 'post' AND s.source_id = ?
      """;

  @Inject ClassRoom room;
  @Inject Database database;

  private String admin;
  private String url;

  @BeforeEach
  void blog() {
    admin = room.admin();
    url = "https://" + UUID.randomUUID() + ".example";
  }

  @Test
  void a_blog_comes_in_with_its_words_times_and_parents() {
    byte[] file = sample();
    Found found = Found.in(new WordPressReader(), file);
    String source = "wordpress:" + found.source;

    JsonPath job = bringIn(admin, "wordpress", file);

    assertThat(job.getString("status")).as(job.prettify()).isEqualTo("completed");
    assertThat(job.getInt("counts.posts.added")).isEqualTo(found.posts.size()).isPositive();
    assertThat(job.getInt("counts.replies.added")).isEqualTo(found.comments.size()).isPositive();
    assertThat(job.getInt("leftOutCount")).isGreaterThanOrEqualTo(found.leftOut.size());
    for (ForeignPost post : found.posts) {
      assertThat(database.texts(POST, source, post.sourceId()))
          .containsExactly(
              String.join(
                  "|",
                  post.title(),
                  post.body(),
                  post.locked() ? "locked" : "open",
                  post.pinned() ? "t" : "f",
                  post.createdAt().toString()));
    }
    for (ForeignComment comment : found.comments) {
      assertThat(database.texts(REPLY, source, comment.sourceId()).get(0))
          .startsWith(
              comment.body() + "|" + comment.createdAt() + "|" + (comment.hidden() ? "t" : "f"));
    }
    assertThat(found.comments).anyMatch(ForeignComment::hidden);
    assertThat(database.texts(Imports.WRONG_COUNTS)).isEmpty();
  }

  @Test
  void what_was_left_out_is_told_one_by_one() {
    JsonPath job = bringIn(admin, "wordpress", sample());

    String lines =
        as(admin).get("/imports/{id}/left-out", job.getString("id")).then().extract().asString();

    assertThat(lines.lines()).hasSize(job.getInt("leftOutCount")).isNotEmpty();
    assertThat(lines.lines().map(line -> JsonPath.from(line).getString("reason")))
        .containsExactlyElementsOf(job.<String>getList("leftOut.reason"))
        .allSatisfy(reason -> assertThat(reason).isNotBlank());
  }

  @Test
  void the_same_file_once_more_changes_nothing() {
    for (String format : List.of("wordpress", "disqus")) {
      byte[] file = format.equals("wordpress") ? sample() : forum();
      JsonPath first = bringIn(admin, format, file);
      assertThat(first.getString("status")).as(first.prettify()).isEqualTo("completed");
      assertThat(first.getInt("counts.replies.added")).isPositive();
      String rows = everything(database);

      JsonPath second = bringIn(admin, format, file);

      assertThat(second.getString("status")).isEqualTo("completed");
      assertThat(second.getList("counts.values().added")).containsOnly(0);
      for (String kind : List.of("authors", "posts", "replies")) {
        assertThat(second.getInt("counts." + kind + ".known"))
            .as(kind)
            .isEqualTo(
                first.getInt("counts." + kind + ".added")
                    + first.getInt("counts." + kind + ".known"));
      }
      assertThat(everything(database)).isEqualTo(rows);
    }
  }

  @Test
  void a_later_export_of_the_same_blog_adds_what_is_new() {
    bringIn(admin, "wordpress", GeneratedBlog.blog(url, 2, 30));
    JsonPath job = bringIn(admin, "wordpress", GeneratedBlog.blog(url, 3, 30));
    JsonPath other = bringIn(admin, "wordpress", GeneratedBlog.blog(url + "/other", 1, 30));

    assertThat(job.getInt("counts.posts.known")).isEqualTo(2);
    assertThat(job.getInt("counts.posts.added")).isEqualTo(1);
    assertThat(job.getInt("counts.replies.known")).isEqualTo(60);
    assertThat(job.getInt("counts.replies.added")).isEqualTo(30);
    assertThat(other.getInt("counts.replies.added")).isEqualTo(30);
    assertThat(database.texts(Imports.WRONG_COUNTS)).isEmpty();
  }

  @Test
  void new_comments_of_a_post_that_is_here_come_in_beneath_those_that_are() {
    byte[] whole = GeneratedBlog.blog(url, 1, 40);
    String text = new String(whole, StandardCharsets.UTF_8);
    int half = text.indexOf("<wp:comment><wp:comment_id>21<");
    bringIn(
        admin,
        "wordpress",
        (text.substring(0, half) + "</item></channel></rss>").getBytes(StandardCharsets.UTF_8));
    JsonPath job = bringIn(admin, "wordpress", whole);

    assertThat(job.getInt("counts.replies.known")).isEqualTo(20);
    assertThat(job.getInt("counts.replies.added")).isEqualTo(20);
    assertThat(database.texts(Imports.WRONG_COUNTS)).isEmpty();
    assertThat(
            database.number(
                """
                SELECT count(*) FROM import_source s JOIN reply r ON r.id = s.reply_id
                JOIN import_source o ON o.reply_id = r.parent_id
                WHERE s.source = ? AND (CASE WHEN s.kind = 'comment' THEN s.source_id::int END) > 20
                  AND (CASE WHEN o.kind = 'comment' THEN o.source_id::int END) <= 20
                """,
                "wordpress:" + url))
        .isPositive();
  }

  @Test
  void people_are_known_by_their_logins() {
    String known = room.student();
    String file =
        new String(GeneratedBlog.blog(url, 1, 0), StandardCharsets.UTF_8)
            .replace(">writer<", ">" + known + "<")
            .replace("<dc:creator>writer", "<dc:creator>" + known);
    bringIn(admin, "wordpress", file.getBytes(StandardCharsets.UTF_8));

    assertThat(
            database.texts(
                """
                SELECT a.handle FROM import_source s JOIN post p ON p.id = s.post_id
                JOIN author a ON a.id = p.author_id WHERE s.source = ?
                """,
                "wordpress:" + url))
        .containsExactly(known);
  }

  @Test
  void whoever_was_erased_does_not_come_back_with_a_file_that_is_known() {
    byte[] file = GeneratedBlog.blog(url, 1, 6);
    bringIn(admin, "wordpress", file);
    String reader =
        database
            .texts(
                "SELECT author_id FROM import_source WHERE source = ? AND kind = 'author' AND source_id LIKE 'email%'",
                "wordpress:" + url)
            .get(0);
    as(admin)
        .contentType("application/json")
        .body("{\"words\":\"keep\"}")
        .post("/authors/{id}/erase", reader)
        .then()
        .statusCode(204);
    String rows = everything(database);

    JsonPath job = bringIn(admin, "wordpress", file);

    assertThat(job.getInt("counts.authors.added")).isZero();
    assertThat(everything(database)).isEqualTo(rows);
  }

  static Stream<Arguments> damaged() {
    String url = "https://damaged.example";
    byte[] whole = GeneratedBlog.blog(url, 2, 20);
    String text = new String(whole, StandardCharsets.UTF_8);
    String laughs =
        "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
    String external = "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
    String head = text.substring(0, text.indexOf("<rss"));
    String rest = text.substring(text.indexOf("<rss"));
    return Stream.of(
        Arguments.of("nothing", new byte[0]),
        Arguments.of("cut in the middle", Arrays.copyOf(whole, whole.length / 2)),
        Arguments.of("cut at its end", Arrays.copyOf(whole, whole.length - 10)),
        Arguments.of("billion laughs", bytes(head + laughs + rest.replace("Essay 2", "&c;"))),
        Arguments.of("external entity", bytes(head + external + rest.replace("Essay 2", "&a;"))),
        Arguments.of(
            "wrong encoding",
            text.replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"")
                .getBytes(StandardCharsets.UTF_8)),
        Arguments.of("another format", bytes("{\"type\":\"colloquy\",\"version\":1}\n")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damaged")
  void a_damaged_file_is_refused_and_nothing_of_it_is_there(String damage, byte[] file) {
    String rows = everything(database);

    JsonPath job = bringIn(admin, "wordpress", file);

    assertThat(job.getString("status")).as(job.prettify()).isEqualTo("refused");
    assertThat(job.getInt("fault.line")).isPositive();
    assertThat(job.getInt("fault.column")).isPositive();
    assertThat(job.getString("fault.detail")).isNotBlank().doesNotContain("root:", "xception");
    assertThat(job.getInt("leftOutCount")).isEqualTo(job.getList("leftOut").size());
    assertThat(everything(database)).isEqualTo(rows);
    assertThat(database.number("SELECT count(*) FROM import_source WHERE source LIKE '%damaged%'"))
        .isZero();
  }

  private byte[] sample() {
    return renamed("blog.xml", "https://blog.example.org");
  }

  private byte[] forum() {
    return Found.file("forum.xml");
  }

  private byte[] renamed(String name, String from) {
    return bytes(new String(Found.file(name), StandardCharsets.UTF_8).replace(from, url));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
