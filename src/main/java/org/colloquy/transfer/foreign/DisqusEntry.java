package org.colloquy.transfer.foreign;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A thread or a post of a Disqus export. */
final class DisqusEntry {

  private static final Set<String> TEXTS =
      Set.of(
          "forum",
          "link",
          "title",
          "message",
          "createdAt",
          "isClosed",
          "isDeleted",
          "isSpam",
          "isApproved");

  private static final Set<String> REFERENCES = Set.of("thread", "parent");
  private static final Set<String> AUTHOR = Set.of("name", "username", "email", "isAnonymous");

  private final int line;
  private final String id;
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> references = new HashMap<>();
  private Map<String, String> author = Map.of();

  /**
   * @param id null if it has none
   */
  DisqusEntry(int line, String id) {
    this.line = line;
    this.id = id;
  }

  /** Reads the element to its end. */
  void read(XmlStream xml) throws IOException {
    for (String name = xml.child(); name != null; name = xml.child()) {
      if (REFERENCES.contains(name)) {
        references.putIfAbsent(name, xml.attribute("dsq:id"));
        xml.skip();
      } else if (name.equals("author")) {
        author = xml.texts(AUTHOR);
      } else if (TEXTS.contains(name)) {
        texts.putIfAbsent(name, xml.text());
      } else {
        xml.skip();
      }
    }
  }

  int line() {
    return line;
  }

  String id() {
    return id;
  }

  /** The text of an element beneath; empty if there is none. */
  String text(String name) {
    return texts.getOrDefault(name, "").strip();
  }

  /** The id of what this belongs to or answers; null if there is none. */
  String reference(String name) {
    return ForeignKeys.id(references.get(name));
  }

  private boolean is(String name) {
    return text(name).equals("true");
  }

  private ForeignAuthor author() {
    String name = author.getOrDefault("name", "");
    String username = author.getOrDefault("username", "").strip();
    boolean anonymous = author.getOrDefault("isAnonymous", "").strip().equals("true");
    return username.isEmpty() || anonymous
        ? ForeignKeys.visitor(author.getOrDefault("email", ""), name)
        : ForeignKeys.member("username", username, name, username);
  }

  /** Gives the thread as a post, unless there is a reason not to, which is returned. */
  String giveThread(ForeignFlow flow) {
    if (id == null) {
      return "It has no id.";
    }
    if (is("isDeleted")) {
      return "It was deleted.";
    }
    String address = ForeignText.address(text("link"));
    String message = ForeignText.disqus(text("message"));
    String body = message.isBlank() ? address : message + "\n\n" + address;
    if (ForeignText.isTooLong(text("message"), body)) {
      return "Its text is longer than %,d characters.".formatted(ForeignText.MAX_BODY);
    }
    List<String> changes = new ArrayList<>();
    ForeignAuthor by = author();
    String title = title(changes);
    Instant at = createdAt(changes);
    flow.post(
        by, new ForeignPost(id, by.key(), title, body, List.of(), is("isClosed"), false, at, line));
    changes.forEach(change -> flow.leftOut(LeftOut.POST, id, line, change));
    return null;
  }

  private Instant createdAt(List<String> changes) {
    Optional<Instant> told = ForeignTimes.disqus(text("createdAt"));
    if (told.isEmpty()) {
      changes.add("It has no time that can be used, and got the first of 1970.");
    }
    return told.orElse(Instant.EPOCH);
  }

  private String title(List<String> changes) {
    String title = ForeignText.name(text("title"));
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

  /** Gives the post as a comment, unless there is a reason not to, which is returned. */
  String givePost(ForeignFlow flow) {
    String body = ForeignText.disqus(text("message"));
    String reason = unseen(body);
    if (reason != null) {
      return reason;
    }
    List<String> changes = new ArrayList<>();
    ForeignAuthor by = author();
    flow.comment(
        by,
        new ForeignComment(
            id,
            reference("thread"),
            reference("parent"),
            by.key(),
            body,
            text("isApproved").equals("false"),
            createdAt(changes),
            line));
    changes.forEach(change -> flow.leftOut(LeftOut.COMMENT, id, line, change));
    return null;
  }

  private String unseen(String body) {
    if (id == null) {
      return "It has no id.";
    }
    if (reference("thread") == null) {
      return "It does not say which thread it is in.";
    }
    if (is("isDeleted")) {
      return "It was deleted.";
    }
    if (is("isSpam")) {
      return "It was marked as spam.";
    }
    if (ForeignText.isTooLong(text("message"), body)) {
      return "Its text is longer than %,d characters.".formatted(ForeignText.MAX_BODY);
    }
    return body.isBlank() ? "It has no text." : null;
  }
}
