package org.colloquy.transfer.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.colloquy.transfer.foreign.Wxr.COMMENT;
import static org.colloquy.transfer.foreign.Wxr.HEAD;
import static org.colloquy.transfer.foreign.Wxr.POST;
import static org.colloquy.transfer.foreign.Wxr.comment;
import static org.colloquy.transfer.foreign.Wxr.found;
import static org.colloquy.transfer.foreign.Wxr.item;
import static org.colloquy.transfer.foreign.Wxr.with;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPressReaderTest {

  @Test
  void a_blog_is_read() {
    Found found = Found.in(new WordPressReader(), Found.file("blog.xml"));

    assertThat(found.source).isEqualTo("https://blog.example.org");
    assertThat(found.posts).extracting(ForeignPost::sourceId).containsExactly("11", "13");
    ForeignPost noon = found.posts.get(0);
    assertThat(noon)
        .isEqualTo(
            new ForeignPost(
                "11",
                "login:ana",
                "Noon used to belong to the town & its clock",
                """
                My grandmother’s kitchen has **two** clocks.\s\s
                One follows the radio.

                The other runs 2 \\* 10 minutes behind it; see ![A clock](https://blog.example.org/clock.jpg) Hers

                ```
                if (a[b[0]]> 1) {}

                ring();
                ```""",
                List.of("time & tide", "clocks"),
                true,
                true,
                Instant.parse("2026-09-14T16:05:00Z"),
                22));
    assertThat(found.posts.get(1).title()).isEqualTo("About us");
    assertThat(found.posts.get(1).body()).isEqualTo("We read about time.");
    assertThat(found.posts.get(1).locked() || found.posts.get(1).pinned()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "wp:post_type, attachment, type “attachment”",
    "wp:post_type, nav_menu_item, type “nav_menu_item”",
    "wp:post_type, revision, type “revision”",
    "wp:post_type, , type “”",
    "wp:status, draft, status is “draft”",
    "wp:status, pending, status is “pending”",
    "wp:status, private, status is “private”",
    "wp:status, future, status is “future”",
    "wp:status, trash, status is “trash”",
    "wp:status, auto-draft, status is “auto-draft”",
    "wp:status, inherit, status is “inherit”",
    "wp:status, , status is “”",
    "wp:post_id, , no id",
    "wp:post_id, ' ', no id",
  })
  void what_readers_of_the_blog_do_not_see_as_a_post_is_left_out(
      String name, String value, String reason) {
    Found found = item(with(POST, name, value) + "<wp:comment>" + COMMENT + "</wp:comment>");

    assertThat(found.posts).isEmpty();
    assertThat(found.comments).isEmpty();
    assertThat(found.authors).isEmpty();
    assertThat(found.reasons()).hasSize(2).last().isEqualTo("Its post was left out.");
    assertThat(found.reasons().get(0)).contains(reason);
  }

  @Test
  void a_post_behind_a_password_is_left_out() {
    assertThat(item(POST + "<wp:post_password>x</wp:post_password>").reasons())
        .containsExactly("It is protected by a password.");
    assertThat(item(POST + "<wp:post_password></wp:post_password>").posts).hasSize(1);
  }

  @Test
  void times_are_taken_from_where_they_are_told() {
    String none = with(POST, "wp:post_date_gmt", "0000-00-00 00:00:00");
    String rss = "<pubDate>Mon, 14 Sep 2026 18:05:00 +0200</pubDate>";
    assertThat(item(none + rss).posts.get(0).createdAt()).isEqualTo("2026-09-14T16:05:00Z");
    assertThat(item(none + rss).leftOut).isEmpty();

    Found local = item(none + "<wp:post_date>2026-09-14 18:05:00</wp:post_date>");
    assertThat(local.posts.get(0).createdAt()).isEqualTo("2026-09-14T18:05:00Z");
    assertThat(local.reasons())
        .containsExactly("Its time is told without a zone, and was taken as UTC.");

    for (String never :
        List.of("", "0000-00-00 00:00:00", "2026-02-30 00:00:00", "1066-10-14 09:00:00", "noon")) {
      Found unknown =
          found(
              "<pubDate>Thu, 01 Oct 2026 08:00:00 +0000</pubDate>"
                  + HEAD
                  + "<item>"
                  + with(POST, "wp:post_date_gmt", never)
                  + "</item>");
      assertThat(unknown.posts.get(0).createdAt()).isEqualTo("2026-10-01T08:00:00Z");
      assertThat(unknown.reasons())
          .containsExactly("It has no time that can be used, and got that of the export.");
    }
  }

  @Test
  void titles_are_shortened_and_made_up() {
    Found long_ = item(with(POST, "title", "🕓".repeat(301)));
    assertThat(long_.posts.get(0).title()).isEqualTo("🕓".repeat(299) + "…");
    assertThat(long_.reasons()).containsExactly("Its title was shortened to 300 characters.");
    Found none = item(with(POST, "title", "<![CDATA[ <b></b>&nbsp;]]>"));
    assertThat(none.posts.get(0).title()).isEqualTo("(no title)");
    assertThat(none.reasons()).hasSize(1);
    assertThat(item(with(POST, "title", "a\n b&amp;amp; 2 &lt; 3")).posts.get(0).title())
        .isEqualTo("a b& 2 < 3");
  }

  @Test
  void a_text_of_65536_characters_is_read_and_a_longer_one_left_out() {
    assertThat(item(with(POST, "content:encoded", "🕓".repeat(65_536))).posts).hasSize(1);
    for (String text : List.of("🕓".repeat(65_537), "<b/>".repeat(200_000) + "x".repeat(500_001))) {
      assertThat(
              item(with(POST, "content:encoded", "<![CDATA[" + text + "]]>").replace(text, text))
                  .reasons())
          .containsExactly("Its text is longer than 65,536 characters.");
      assertThat(comment(with(COMMENT, "wp:comment_content", "<![CDATA[" + text + "]]>")).reasons())
          .containsExactly("Its text is longer than 65,536 characters.");
    }
  }

  @Test
  void a_post_without_text_is_kept_for_what_was_answered() {
    String empty = with(POST, "content:encoded", "");
    Found excerpt = item(empty + "<excerpt:encoded>E</excerpt:encoded>");
    assertThat(excerpt.posts.get(0).body()).isEqualTo("E");
    assertThat(excerpt.reasons()).containsExactly("It has no text, and got its excerpt.");
    Found link = item(empty + "<link>https://example.org/noon/</link>");
    assertThat(link.posts.get(0).body()).isEqualTo("<https://example.org/noon/>");
    assertThat(item(empty + "<link>javascript:x</link>").posts.get(0).body())
        .isEqualTo("(no text)");
    assertThat(item(empty).reasons())
        .containsExactly("It has no text, and got the address of its page.");
  }

  @Test
  void at_most_twenty_tags_of_fifty_characters_are_taken() {
    String tags =
        IntStream.range(0, 22)
            .mapToObj(i -> "<category domain='post_tag'>Tag " + i + "</category>")
            .collect(Collectors.joining());
    String odd =
        "<category>Tag 0</category><category domain='tag'>TAG 0</category><category>Uncategorized</category>"
            + "<category domain='post_tag'> </category><category domain='series'>S</category>"
            + "<category domain='post_tag'>"
            + "x".repeat(51)
            + "</category>";

    Found found = item(POST + odd + tags);

    assertThat(found.posts.get(0).tags())
        .hasSize(20)
        .startsWith("tag 0", "tag 1")
        .endsWith("tag 19");
    assertThat(found.reasons())
        .containsExactly(
            "Its tag “" + "x".repeat(49) + "…” was left out: it is longer than 50 characters.",
            "Its tag “tag 20” was left out: it is one of more than 20.",
            "Its tag “tag 21” was left out: it is one of more than 20.");
    assertThat(item(POST + tags + tags.replace("Tag", "Other").repeat(6)).reasons())
        .hasSize(101)
        .last()
        .isEqualTo("34 more of its tags were left out.");
  }

  @Test
  void what_is_said_of_a_post_behind_its_comments_is_refused() {
    String comment = "<wp:comment>" + COMMENT + "</wp:comment>";
    for (String late : List.of("<wp:status>draft</wp:status>", "<category>x</category>")) {
      assertThatExceptionOfType(UnreadableFile.class)
          .isThrownBy(() -> item(POST + comment + "\n " + late))
          .matches(e -> e.line() == 2 && e.column() == 2)
          .withMessageContaining("before");
    }
    assertThat(item(POST + comment + "<wp:postmeta><wp:meta_key/></wp:postmeta>").comments)
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1.1", "1.2"})
  void known_versions_are_read(String version) {
    assertThat(found(with(HEAD, "wp:wxr_version", version)).source)
        .isEqualTo("https://example.org");
  }

  @Test
  void the_source_is_the_blog_or_the_site_it_is_said_to_be_of() {
    assertThat(found(with(HEAD, "wp:base_blog_url", "https://example.org/b//")).source)
        .isEqualTo("https://example.org/b");
    assertThat(
            found("<link>https://example.org/c</link>" + with(HEAD, "wp:base_blog_url", null))
                .source)
        .isEqualTo("https://example.org/c");
  }

  @Test
  void what_is_no_export_of_wordpress_is_refused() {
    assertRefused("<feed/>", "root element");
    assertRefused("<rss/>", "wp:wxr_version");
    assertRefused("<rss><channel><item/></channel></rss>", "wp:wxr_version");
    assertRefused(
        "<rss><channel>" + with(HEAD, "wp:wxr_version", "2.0") + "</channel></rss>", "“2.0”");
    assertRefused(
        "<rss><channel>" + with(HEAD, "wp:base_blog_url", null) + "</channel></rss>", "blog");
    assertRefused(new String(Found.file("forum.xml"), StandardCharsets.UTF_8), "root element");
  }

  private static void assertRefused(String file, String reason) {
    assertThatExceptionOfType(UnreadableFile.class)
        .isThrownBy(() -> Found.in(new WordPressReader(), file))
        .withMessageContaining(reason);
  }

  @Test
  void replaced_characters_are_told_of_where_they_stand() {
    Found found = item("\n" + with(POST, "content:encoded", "a\u0008b"));

    assertThat(found.posts.get(0).body()).isEqualTo("a\uFFFDb");
    assertThat(found.leftOut)
        .containsExactly(
            new LeftOut(
                "file",
                null,
                2,
                "A character that XML does not allow (U+0008) was replaced by U+FFFD."));
  }
}
