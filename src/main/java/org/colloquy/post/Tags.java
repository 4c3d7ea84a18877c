package org.colloquy.post;

import java.util.List;
import java.util.Locale;

/** Tags as they are kept and compared: stripped, lower case, each once, in the order given. */
public final class Tags {

  private Tags() {}

  /** The kept form of one tag. */
  public static String normal(String tag) {
    return tag.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The kept form of a post's tags; none for null. A null among them stays, for validation to find.
   */
  static List<String> normal(List<String> tags) {
    return tags == null
        ? List.of()
        : tags.stream().map(tag -> tag == null ? "" : normal(tag)).distinct().toList();
  }
}
