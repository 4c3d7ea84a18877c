package org.colloquy.transfer.foreign;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.colloquy.post.Tags;

/**
 * One item of a WordPress export: a post or a page with its comments, or something else. The post
 * is given when the first comment begins, so that no more than one comment is held; what is said of
 * the item itself has to stand before, as WordPress writes it.
 */
final class WordPressItem {

  private static final int MAX_TAGS = 20;
  private static final int MAX_TAG = 50;
  private static final int MAX_FAULTY_TAGS = 100;

  /** Version 1.0 writes each without its domain too. */
  private static final Set<String> TAG_DOMAINS = Set.of("", "category", "post_tag", "tag");

  private static final Set<String> TEXTS =
      Set.of(
          "title",
          "link",
          "pubDate",
          "dc:creator",
          "content:encoded",
          "excerpt:encoded",
          "wp:post_id",
          "wp:post_date",
          "wp:post_date_gmt",
          "wp:comment_status",
          "wp:status",
          "wp:post_type",
          "wp:post_password",
          "wp:is_sticky");

  private final XmlStream xml;
  private final ForeignFlow flow;
  private final WordPressAuthors authors;
  private final Instant made;
  private final int line;
  private final Map<String, String> texts = new HashMap<>();
  private final List<String> tags = new ArrayList<>();
  private final List<String> faultyTags = new ArrayList<>();

  private int moreFaultyTags;
  private boolean settled;
  private WordPressComments comments;

  WordPressItem(XmlStream xml, ForeignFlow flow, WordPressAuthors authors, Instant made) {
    this.xml = xml;
    this.flow = flow;
    this.authors = authors;
    this.made = made;
    this.line = xml.line();
  }

  void read() throws IOException {
    for (String name = xml.child(); name != null; name = xml.child()) {
      if (name.equals("wp:comment")) {
        settle();
        comments.read();
      } else if (name.equals("category") || TEXTS.contains(name)) {
        if (settled) {
          throw xml.refused(
              "Behind its comments, something is said of a post itself: %s has to stand before them."
                  .formatted(name));
        }
        own(name);
      } else {
        xml.skip();
      }
    }
    settle();
  }

  private void own(String name) throws IOException {
    if (!name.equals("category")) {
      texts.putIfAbsent(name, xml.text());
      return;
    }
    String domain = xml.attribute("domain");
    String nicename = xml.attribute("nicename");
    String tag = Tags.normal(ForeignText.name(xml.text()));
    // What was not put into a category is in this one.
    boolean none = nicename.equals("uncategorized") || tag.equals("uncategorized");
    boolean isTag = TAG_DOMAINS.contains(domain);
    if (!isTag || none || tag.isEmpty() || tags.contains(tag)) {
      return;
    }
    if (tag.codePointCount(0, tag.length()) > MAX_TAG) {
      fault(tag, "is longer than " + MAX_TAG + " characters");
    } else if (tags.size() == MAX_TAGS) {
      fault(tag, "is one of more than " + MAX_TAGS);
    } else {
      tags.add(tag);
    }
  }

  private void fault(String tag, String fault) {
    if (faultyTags.size() < MAX_FAULTY_TAGS) {
      faultyTags.add("Its tag %s was left out: it %s.".formatted(ForeignText.quoted(tag), fault));
    } else {
      moreFaultyTags++;
    }
  }

  private String text(String name) {
    return texts.getOrDefault(name, "").strip();
  }

  private void settle() {
    if (settled) {
      return;
    }
    settled = true;
    String id = ForeignKeys.id(text("wp:post_id"));
    List<String> changes = new ArrayList<>(faultyTags);
    if (moreFaultyTags > 0) {
      changes.add("%d more of its tags were left out.".formatted(moreFaultyTags));
    }
    Instant createdAt = created(changes);
    String reason = id == null ? "It has no id." : unpublished();
    if (reason == null) {
      reason = give(id, createdAt, changes);
    }
    if (reason != null) {
      flow.leftOut(LeftOut.POST, id, line, reason);
    }
    comments = new WordPressComments(xml, flow, authors, reason == null ? id : null, createdAt);
    texts.clear();
  }

  /** Why readers of the blog don't see it as a post; null if they do. */
  private String unpublished() {
    String type = text("wp:post_type");
    if (!type.equals("post") && !type.equals("page")) {
      return "It is of the type %s; only posts and pages are imported."
          .formatted(ForeignText.quoted(type));
    }
    String status = text("wp:status");
    if (!status.equals("publish")) {
      return "Its status is %s; only what is published is imported."
          .formatted(ForeignText.quoted(status));
    }
    return text("wp:post_password").isEmpty() ? null : "It is protected by a password.";
  }

  /** Gives the post, unless there is a reason not to, which is returned. */
  private String give(String id, Instant createdAt, List<String> changes) {
    String html = text("content:encoded");
    String body = ForeignText.wordPressPost(html);
    if (ForeignText.isTooLong(html, body)) {
      return "Its text is longer than %,d characters.".formatted(ForeignText.MAX_BODY);
    }
    ForeignAuthor author = authors.ofPost(text("dc:creator"));
    ForeignPost post =
        new ForeignPost(
            id,
            author.key(),
            title(changes),
            body.isBlank() ? substitute(changes) : body,
            List.copyOf(tags),
            text("wp:comment_status").equals("closed"),
            text("wp:is_sticky").equals("1"),
            createdAt,
            line);
    flow.post(author, post);
    changes.forEach(change -> flow.leftOut(LeftOut.POST, id, line, change));
    return null;
  }

  private Instant created(List<String> changes) {
    Optional<Instant> told =
        ForeignTimes.wordPress(text("wp:post_date_gmt"))
            .or(() -> ForeignTimes.rss(text("pubDate")));
    if (told.isPresent()) {
      return told.get();
    }
    Optional<Instant> local = ForeignTimes.wordPress(text("wp:post_date"));
    changes.add(
        local.isPresent()
            ? "Its time is told without a zone, and was taken as UTC."
            : "It has no time that can be used, and got that of the export.");
    return local.orElse(made);
  }

  private String title(List<String> changes) {
    String title = ForeignText.title(text("title"));
    if (title.isEmpty()) {
      changes.add("It has no title, and is called “(no title)”.");
      return "(no title)";
    }
    String shortened = ForeignText.shortened(title, ForeignText.MAX_TITLE);
    if (!shortened.equals(title)) {
      changes.add("Its title was shortened to %d characters.".formatted(ForeignText.MAX_TITLE));
    }
    return shortened;
  }

  /** What stands for a text that is empty: a post is more than its text where people answered. */
  private String substitute(List<String> changes) {
    String html = text("excerpt:encoded");
    String excerpt = ForeignText.wordPressPost(html);
    if (!excerpt.isBlank() && !ForeignText.isTooLong(html, excerpt)) {
      changes.add("It has no text, and got its excerpt.");
      return excerpt;
    }
    changes.add("It has no text, and got the address of its page.");
    return ForeignText.address(text("link"));
  }
}
