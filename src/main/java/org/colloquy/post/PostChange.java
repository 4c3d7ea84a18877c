package org.colloquy.post;

import java.util.Locale;

/** What a change to a post was, as change feeds name it. */
public enum PostChange {
  CREATED,
  EDITED,
  LOCKED,
  OPENED,
  PINNED,
  UNPINNED,
  DELETED;

  /** The change's name in the database and on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What a change from one state to another is called; of several at once, the one that readers
   * must act on.
   */
  static PostChange between(EditPost before, EditPost after) {
    if (before.status() != after.status()) {
      return after.status() == PostStatus.LOCKED ? LOCKED : OPENED;
    }
    if (!before.title().equals(after.title())
        || !before.body().equals(after.body())
        || !before.tags().equals(after.tags())) {
      return EDITED;
    }
    return after.pinned() ? PINNED : UNPINNED;
  }
}
