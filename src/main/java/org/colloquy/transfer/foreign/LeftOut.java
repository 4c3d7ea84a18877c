package org.colloquy.transfer.foreign;

/**
 * Something that was left out of an import, or changed by it.
 *
 * @param kind what it is: {@code post}, {@code comment}, {@code author} or {@code file}
 * @param sourceId its id in its source, or an author's key; null if it has none
 * @param line where it begins in the file, from 1
 * @param reason one plain sentence
 */
public record LeftOut(String kind, String sourceId, int line, String reason) {

  public static final String POST = "post";
  public static final String COMMENT = "comment";
  public static final String AUTHOR = "author";
  public static final String FILE = "file";
}
