package org.colloquy.post;

import java.util.Locale;

/** What a change to a reply was. It stands here since the post's counter numbers these changes. */
public enum ReplyChange {
  CREATED,
  EDITED,
  DELETED,
  HIDDEN,
  RESTORED;

  /** The change's name on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
