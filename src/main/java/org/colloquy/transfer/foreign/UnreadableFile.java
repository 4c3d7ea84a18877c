package org.colloquy.transfer.foreign;

import java.io.Serial;

/** A file is damaged, or is not what it was said to be; nothing of it should be kept. */
public final class UnreadableFile extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  /**
   * @param line from 1
   * @param column in UTF-16 units, from 1
   * @param detail one sentence or two for whoever has the file
   */
  public UnreadableFile(int line, int column, String detail) {
    super(detail);
    this.line = line;
    this.column = column;
  }

  /** Where reading ended, from 1. */
  public int line() {
    return line;
  }

  /** Where in the line reading ended, from 1; in UTF-16 units. */
  public int column() {
    return column;
  }

  /** What is wrong, for whoever has the file. */
  public String detail() {
    return getMessage();
  }
}
