package org.colloquy.transfer.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.transfer.foreign.Wxr.COMMENT;
import static org.colloquy.transfer.foreign.Wxr.POST;
import static org.colloquy.transfer.foreign.Wxr.comment;
import static org.colloquy.transfer.foreign.Wxr.item;
import static org.colloquy.transfer.foreign.Wxr.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comments of a blog, and those who wrote on it. */
class WordPressCommentsTest {

  @Test
  void comments_of_a_blog_are_read() {
    Found found = Found.in(new WordPressReader(), Found.file("blog.xml"));

    assertThat(found.comments)
        .extracting(c -> c.sourceId() + "<" + c.parentId() + " " + c.postId() + " " + c.hidden())
        .containsExactly("102<101 11 false", "101<null 11 false", "103<null 11 true");
    assertThat(found.comments.get(0).body())
        .isEqualTo("I am not convinced by *treaty*.\n\n1\\. is not the start of a list");
    assertThat(found.comments.get(0).createdAt()).isEqualTo("2026-09-14T19:42:18Z");
    assertThat(found.comments.get(0).line()).isEqualTo(57);
    assertThat(found.gaps).containsExactly(new ForeignGap("104", "11", null));
    assertThat(found.leftOut)
        .containsExactly(
            new LeftOut("comment", "104", 95, "It is a pingback, not a comment."),
            new LeftOut(
                "post", "12", 104, "Its status is “draft”; only what is published is imported."),
            new LeftOut("comment", "105", 111, "Its post was left out."));
  }

  @Test
  void authors_of_a_blog_are_told_apart_and_their_addresses_forgotten() {
    Found found = Found.in(new WordPressReader(), Found.file("blog.xml"));

    assertThat(found.author("login:ana"))
        .isEqualTo(new ForeignAuthor("login:ana", "ana", "Ana Reyes"));
    assertThat(found.authors)
        .extracting(ForeignAuthor::displayName)
        .containsExactly("Ana Reyes", "Priya Nair", "Maeve Halloran");
    // One address in two ways of writing it is one person; an account's owner is the account.
    assertThat(found.comments.get(0).authorKey())
        .isEqualTo(found.comments.get(2).authorKey())
        .matches("email:[0-9a-f]{64}");
    assertThat(found.comments.get(1).authorKey()).isEqualTo("login:ana");
    assertThat(found.authors.toString()).doesNotContain("@");
  }

  @ParameterizedTest
  @CsvSource({
    "wp:comment_approved, spam, It was marked as spam.",
    "wp:comment_approved, trash, It was thrown away.",
    "wp:comment_approved, post-trashed, It was thrown away.",
    "wp:comment_approved, maybe, Its status is not known: “maybe”.",
    "wp:comment_content, <![CDATA[<!-- -->]]>, It has no text.",
    "wp:comment_id, '', It has no id.",
  })
  void comments_that_nobody_should_see_are_left_out(String name, String value, String reason) {
    Found found = comment(with(COMMENT, name, value));

    assertThat(found.comments).isEmpty();
    assertThat(found.reasons()).containsExactly(reason);
    assertThat(found.gaps).hasSize(name.equals("wp:comment_id") ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({
    "pingback, It is a pingback, 1",
    "trackback, It is a trackback, 1",
    "review, type “review”, 1",
    "comment, , 0",
    "'', , 0"
  })
  void other_things_than_comments_are_left_out(String type, String reason, int count) {
    Found found = comment(COMMENT + "<wp:comment_type>" + type + "</wp:comment_type>");

    assertThat(found.comments).hasSize(1 - count);
    assertThat(found.reasons()).hasSize(count).allMatch(told -> told.contains(reason));
  }

  @Test
  void comments_that_wait_are_hidden() {
    assertThat(comment(with(COMMENT, "wp:comment_approved", "0")).comments.get(0).hidden())
        .isTrue();
    assertThat(comment(with(COMMENT, "wp:comment_approved", "hold")).comments.get(0).hidden())
        .isTrue();
    assertThat(comment(COMMENT).comments.get(0).hidden()).isFalse();
  }

  @Test
  void commenters_without_an_account_are_told_apart_as_well_as_can_be() {
    String named = comment(COMMENT).comments.get(0).authorKey();
    assertThat(named).matches("name:[0-9a-f]{64}");
    assertThat(
            comment(with(COMMENT, "wp:comment_author", "PRIYA nair")).comments.get(0).authorKey())
        .isEqualTo(named);
    assertThat(comment(with(COMMENT, "wp:comment_author", "")).authors.get(1))
        .isEqualTo(new ForeignAuthor("nobody", null, "Anonymous"));
    ForeignAuthor address =
        comment(with(COMMENT, "wp:comment_author", "priya@example.org")).authors.get(1);
    assertThat(address.displayName()).isEqualTo("Anonymous");
    assertThat(address.key()).matches("name:[0-9a-f]{64}");
    // An account that is not listed is one all the same, and nobody else's.
    assertThat(comment(COMMENT + "<wp:comment_user_id>9</wp:comment_user_id>").authors.get(1))
        .isEqualTo(new ForeignAuthor("user:9", null, "Priya Nair"));
    assertThat(comment(COMMENT + "<wp:comment_user_id>0</wp:comment_user_id>").authors.get(1).key())
        .isEqualTo(named);
  }

  @Test
  void authors_that_are_not_listed_are_called_by_their_logins() {
    assertThat(item(POST).authors).containsExactly(new ForeignAuthor("login:ana", "ana", "ana"));
    assertThat(item(with(POST, "dc:creator", "ana@example.org")).authors.toString())
        .contains("Anonymous")
        .doesNotContain("@");
    assertThat(item(with(POST, "dc:creator", null)).authors)
        .containsExactly(new ForeignAuthor("nobody", null, "Anonymous"));
    String long_ = "x".repeat(5_000);
    ForeignAuthor author = item(with(POST, "dc:creator", long_)).authors.get(0);
    assertThat(author.key()).hasSizeLessThanOrEqualTo(100);
    assertThat(author.displayName()).hasSize(100);
    assertThat(author.login()).isNull();
  }

  @Test
  void times_of_comments_are_taken_from_where_they_are_told() {
    String none = with(COMMENT, "wp:comment_date_gmt", "0000-00-00 00:00:00");
    Found local = comment(none + "<wp:comment_date>2026-09-14 20:00:00</wp:comment_date>");
    assertThat(local.comments.get(0).createdAt()).isEqualTo("2026-09-14T20:00:00Z");
    assertThat(local.reasons())
        .containsExactly("Its time is told without a zone, and was taken as UTC.");

    assertThat(comment(none).comments.get(0).createdAt()).isEqualTo("2026-09-14T16:05:00Z");
    assertThat(comment(none).reasons())
        .containsExactly("It has no time that can be used, and got that of its post.");
  }
}
