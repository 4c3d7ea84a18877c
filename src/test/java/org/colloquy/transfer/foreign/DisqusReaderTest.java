package org.colloquy.transfer.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisqusReaderTest {

  private static final String THREAD =
      "<forum>clocks</forum><link>https://example.org/noon/</link><title>T</title><message/>"
          + "<createdAt>2026-09-14T16:05:00Z</createdAt><isClosed>false</isClosed><isDeleted>false</isDeleted>"
          + "<author><name>Ana Reyes</name><isAnonymous>false</isAnonymous><username>ana</username></author>";

  private static final String POST =
      "<message>M</message><createdAt>2026-09-14T17:00:00Z</createdAt><isDeleted>false</isDeleted>"
          + "<isSpam>false</isSpam><author><name>Priya Nair</name></author><thread dsq:id=\"1\"/>";

  private static Found found(String disqus) {
    return Found.in(new DisqusReader(), "<disqus>" + disqus + "</disqus>");
  }

  private static Found thread(String thread) {
    return found("<thread dsq:id='1'>" + thread + "</thread>");
  }

  private static Found post(String post) {
    return found("<thread dsq:id='1'>" + THREAD + "</thread><post dsq:id='2'>" + post + "</post>");
  }

  private static String with(String text, String from, String to) {
    assertThat(text).contains(from);
    return text.replace(from, to);
  }

  @Test
  void a_forum_is_read() {
    Found found = Found.in(new DisqusReader(), Found.file("forum.xml"));

    assertThat(found.source).isEqualTo("clocks");
    assertThat(found.posts)
        .containsExactly(
            new ForeignPost(
                "500",
                "username:ana",
                "Noon used to belong to the town & its clock",
                "<https://blog.example.org/noon/>",
                List.of(),
                true,
                false,
                Instant.parse("2026-09-14T16:05:00Z"),
                10));
    assertThat(found.comments)
        .extracting(c -> c.sourceId() + "<" + c.parentId() + " " + c.postId() + " " + c.body())
        .containsExactly(
            "900<null 500 I am not convinced by *treaty*.\n\n\\# no heading",
            "901<900 500 Two lines  \nof old.");
    assertThat(found.comments.get(1).createdAt()).isEqualTo("2026-09-14T20:00:00Z");
    assertThat(found.gaps)
        .containsExactly(new ForeignGap("902", "500", "901"), new ForeignGap("903", "500", "902"));
    assertThat(found.leftOut)
        .containsExactly(
            new LeftOut("post", "501", 27, "It was deleted."),
            new LeftOut("comment", "902", 61, "It was marked as spam."),
            new LeftOut("comment", "903", 71, "It was deleted."));
  }

  @Test
  void authors_of_a_forum_are_told_apart_and_their_addresses_forgotten() {
    Found found = Found.in(new DisqusReader(), Found.file("forum.xml"));

    assertThat(found.authors)
        .extracting(ForeignAuthor::displayName)
        .containsExactly("Ana Reyes", "Priya Nair", "Anonymous");
    assertThat(found.author("username:priya").login()).isEqualTo("priya");
    assertThat(found.authors.toString()).doesNotContain("@");
    Found old = post(with(POST, "</name>", "</name><email>Priya@example.org</email>"));
    assertThat(old.comments.get(0).authorKey())
        .matches("email:[0-9a-f]{64}")
        .isEqualTo(
            post(with(POST, "</name>", " N.</name><email>priya@example.org</email>"))
                .comments
                .get(0)
                .authorKey());
  }

  @Test
  void a_thread_without_comments_is_read_too() {
    assertThat(thread(THREAD).posts).hasSize(1);
    assertThat(thread(THREAD).leftOut).isEmpty();
    assertThat(thread(with(THREAD, "<message/>", "<message>&lt;p&gt;M&lt;/p&gt;</message>")).posts)
        .extracting(ForeignPost::body)
        .containsExactly("M\n\n<https://example.org/noon/>");
    assertThat(thread(with(THREAD, "https:", "javascript:")).posts)
        .extracting(ForeignPost::body)
        .containsExactly("(no text)");
  }

  @ParameterizedTest
  @CsvSource({
    "<title>T</title>, <title/>, It has no title",
    "<createdAt>2026-09-14T16:05:00Z</createdAt>, '', It has no time",
    "<createdAt>2026-09-14T16:05:00Z</createdAt>, <createdAt>noon</createdAt>, It has no time"
  })
  void what_a_thread_lacks_is_made_up_and_told_of(String from, String to, String reason) {
    Found found = thread(with(THREAD, from, to));

    assertThat(found.posts).hasSize(1);
    assertThat(found.reasons()).hasSize(1).allMatch(told -> told.startsWith(reason));
  }

  @ParameterizedTest
  @CsvSource({
    "<isSpam>false</isSpam>, <isSpam>true</isSpam>, It was marked as spam.",
    "<isDeleted>false</isDeleted>, <isDeleted>true</isDeleted>, It was deleted.",
    "<message>M</message>, <message/>, It has no text.",
    "<thread dsq:id=\"1\"/>, '', It does not say which thread it is in.",
  })
  void posts_that_nobody_should_see_are_left_out(String from, String to, String reason) {
    Found found = post(with(POST, from, to));

    assertThat(found.comments).isEmpty();
    assertThat(found.reasons()).containsExactly(reason);
  }

  @Test
  void a_long_post_is_left_out_and_a_long_title_shortened() {
    assertThat(post(with(POST, "<message>M", "<message>" + "x".repeat(65_537))).reasons())
        .containsExactly("Its text is longer than 65,536 characters.");
    Found found = thread(with(THREAD, "<title>T", "<title>" + "x".repeat(301)));
    assertThat(found.posts.get(0).title()).isEqualTo("x".repeat(299) + "…");
    assertThat(found.reasons()).containsExactly("Its title was shortened to 300 characters.");
  }

  @Test
  void posts_that_wait_are_hidden() {
    assertThat(post(POST + "<isApproved>false</isApproved>").comments.get(0).hidden()).isTrue();
    assertThat(post(POST + "<isApproved>true</isApproved>").comments.get(0).hidden()).isFalse();
  }

  @Test
  void what_is_no_export_of_disqus_is_refused() {
    for (String file : List.of("<rss/>", "<disqus/>", "<disqus><post dsq:id='1'/></disqus>")) {
      assertThatExceptionOfType(UnreadableFile.class)
          .isThrownBy(() -> Found.in(new DisqusReader(), file))
          .withMessageContaining("Disqus export");
    }
  }
}
