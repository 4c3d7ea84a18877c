package org.colloquy.transfer.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The control characters that were replaced since it was last asked. */
final class ReplacedCharacters {

  private final int most;
  private final List<LeftOut> noted = new ArrayList<>();
  private long more;
  private int lastLine;

  /**
   * @param most how many are kept between two times that they are asked for; of what goes beyond
   *     there is the number
   */
  ReplacedCharacters(int most) {
    this.most = most;
  }

  /** Notes one. A line is told of once. */
  void add(int line, char c) {
    if (line == lastLine) {
      return;
    }
    lastLine = line;
    if (noted.size() >= most) {
      more++;
      return;
    }
    noted.add(
        note(
            line,
            "A character that XML does not allow (U+%04X) was replaced by U+FFFD."
                .formatted((int) c)));
  }

  /** Tells of all that were noted, and forgets them. */
  void drain(Consumer<LeftOut> to) {
    noted.forEach(to);
    noted.clear();
    if (more > 0) {
      to.accept(
          note(
              lastLine,
              "On %d more lines up to here, characters that XML does not allow were replaced."
                  .formatted(more)));
      more = 0;
    }
  }

  private static LeftOut note(int line, String reason) {
    return new LeftOut(LeftOut.FILE, null, line, reason);
  }
}
