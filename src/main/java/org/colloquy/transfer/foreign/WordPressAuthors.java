package org.colloquy.transfer.foreign;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The people of a blog: those that the export lists, and those who only commented. */
final class WordPressAuthors {

  /** More than any blog has; the list is the one thing that is held in memory. */
  private static final int MAX = 50_000;

  private static final Set<String> TEXTS =
      Set.of(
          "wp:author_id",
          "wp:author_login",
          "wp:author_display_name",
          "wp:author_first_name",
          "wp:author_last_name");

  private final Map<String, ForeignAuthor> byKey = new HashMap<>();
  private final Map<String, ForeignAuthor> byId = new HashMap<>();

  /**
   * Reads one of the list.
   *
   * @throws UnreadableFile if there are too many
   */
  void read(XmlStream xml) throws IOException {
    if (byKey.size() >= MAX) {
      throw xml.refused("The file lists more than %,d authors.".formatted(MAX));
    }
    Map<String, String> texts = xml.texts(TEXTS);
    String login = texts.getOrDefault("wp:author_login", "").strip();
    if (login.isEmpty()) {
      return;
    }
    String fullName =
        texts.getOrDefault("wp:author_first_name", "")
            + " "
            + texts.getOrDefault("wp:author_last_name", "");
    ForeignAuthor author =
        ForeignKeys.member(
            "login", login, texts.getOrDefault("wp:author_display_name", ""), fullName, login);
    byKey.putIfAbsent(author.key(), author);
    String id = ForeignKeys.id(texts.get("wp:author_id"));
    if (id != null) {
      byId.putIfAbsent(id, author);
    }
  }

  /** The author of a post. One who is not listed is called by their login. */
  ForeignAuthor ofPost(String login) {
    String name = login.strip();
    if (name.isEmpty()) {
      return ForeignKeys.visitor("", "");
    }
    ForeignAuthor unlisted = ForeignKeys.member("login", name, name);
    return byKey.getOrDefault(unlisted.key(), unlisted);
  }

  /**
   * The author of a comment. Only who was signed in when commenting is taken for one of the list:
   * anybody can write anybody's address into the form.
   *
   * @param userId the account's id; null or 0 if there was none
   */
  ForeignAuthor ofComment(String userId, String email, String name) {
    if (userId == null || userId.equals("0")) {
      return ForeignKeys.visitor(email, name);
    }
    ForeignAuthor listed = byId.get(userId);
    if (listed != null) {
      return listed;
    }
    ForeignAuthor unlisted = ForeignKeys.member("user", userId, name);
    return new ForeignAuthor(unlisted.key(), null, unlisted.displayName());
  }
}
