package org.colloquy.transfer.foreign;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The comments of one item of a WordPress export, one at a time. */
final class WordPressComments {

  private static final String LOCAL_TIME = "Its time is told without a zone, and was taken as UTC.";

  private static final String NO_TIME =
      "It has no time that can be used, and got that of its post.";

  private static final Set<String> TEXTS =
      Set.of(
          "wp:comment_id",
          "wp:comment_parent",
          "wp:comment_author",
          "wp:comment_author_email",
          "wp:comment_user_id",
          "wp:comment_date",
          "wp:comment_date_gmt",
          "wp:comment_content",
          "wp:comment_approved",
          "wp:comment_type");

  private final XmlStream xml;
  private final ForeignFlow flow;
  private final WordPressAuthors authors;
  private final String postId;
  private final Instant postCreated;

  /**
   * @param postId null if the post was left out, and its comments with it
   * @param postCreated for comments that have no time
   */
  WordPressComments(
      XmlStream xml,
      ForeignFlow flow,
      WordPressAuthors authors,
      String postId,
      Instant postCreated) {
    this.xml = xml;
    this.flow = flow;
    this.authors = authors;
    this.postId = postId;
    this.postCreated = postCreated;
  }

  /** Reads one. */
  void read() throws IOException {
    int line = xml.line();
    Map<String, String> texts = xml.texts(TEXTS);
    String id = ForeignKeys.id(texts.get("wp:comment_id"));
    if (postId == null) {
      flow.leftOut(LeftOut.COMMENT, id, line, "Its post was left out.");
      return;
    }
    if (id == null) {
      flow.leftOut(LeftOut.COMMENT, null, line, "It has no id.");
      return;
    }
    String parent = ForeignKeys.id(texts.get("wp:comment_parent"));
    String parentId = "0".equals(parent) ? null : parent;
    String reason = unseen(texts);
    if (reason == null) {
      reason = give(id, parentId, texts, line);
    }
    if (reason != null) {
      flow.gap(new ForeignGap(id, postId, parentId), line, reason);
    }
  }

  private static String text(Map<String, String> texts, String name) {
    return texts.getOrDefault(name, "").strip();
  }

  /** Why it is none that readers or moderators saw as a comment; null if it is one. */
  private static String unseen(Map<String, String> texts) {
    String type = text(texts, "wp:comment_type");
    if (!type.isEmpty() && !type.equals("comment")) {
      return type.equals("pingback") || type.equals("trackback")
          ? "It is a %s, not a comment.".formatted(type)
          : "It is of the type %s, not a comment.".formatted(ForeignText.quoted(type));
    }
    String approved = text(texts, "wp:comment_approved");
    return switch (approved) {
      case "1", "0", "approve", "hold" -> null;
      case "spam" -> "It was marked as spam.";
      case "trash", "post-trashed" -> "It was thrown away.";
      default -> "Its status is not known: %s.".formatted(ForeignText.quoted(approved));
    };
  }

  /** Gives the comment, unless there is a reason not to, which is returned. */
  private String give(String id, String parentId, Map<String, String> texts, int line) {
    String html = text(texts, "wp:comment_content");
    String body = ForeignText.wordPress(html);
    if (ForeignText.isTooLong(html, body)) {
      return "Its text is longer than %,d characters.".formatted(ForeignText.MAX_BODY);
    }
    if (body.isBlank()) {
      return "It has no text.";
    }
    ForeignAuthor author =
        authors.ofComment(
            ForeignKeys.id(texts.get("wp:comment_user_id")),
            text(texts, "wp:comment_author_email"),
            text(texts, "wp:comment_author"));
    String approved = text(texts, "wp:comment_approved");
    boolean hidden = approved.equals("0") || approved.equals("hold");
    Optional<Instant> told = ForeignTimes.wordPress(text(texts, "wp:comment_date_gmt"));
    Optional<Instant> local = ForeignTimes.wordPress(text(texts, "wp:comment_date"));
    Instant at = told.or(() -> local).orElse(postCreated);
    flow.comment(
        author, new ForeignComment(id, postId, parentId, author.key(), body, hidden, at, line));
    if (told.isEmpty()) {
      flow.leftOut(LeftOut.COMMENT, id, line, local.isPresent() ? LOCAL_TIME : NO_TIME);
    }
    return null;
  }
}
