package org.colloquy.transfer;

import java.io.Serial;

/** A file is damaged, or is not what it was said to be; nothing of it should be kept. */
final class UnreadableFile extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  /**
   * @param line from 1
   * @param column in UTF-16 units, from 1
   * @param detail one sentence or two for whoever has the file
   */
  UnreadableFile(int line, int column, String detail) {
    super(detail);
    this.line = line;
    this.column = column;
  }

  /** Where reading ended, from 1. */
  int line() {
    return line;
  }

  /** Where in the line reading ended, from 1; in UTF-16 units. */
  int column() {
    return column;
  }

  /** What is wrong, for whoever has the file. */
  String detail() {
    return getMessage();
  }
}
