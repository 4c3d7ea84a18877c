package org.colloquy.transfer.foreign;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes from a reader to its sink: authors not over and over, and what was replaced between.
 */
final class ForeignFlow {

  /** The authors that are remembered as given; of a large file some are given again. */
  private static final int MAX_GIVEN = 10_000;

  private final ForeignSink sink;
  private final ReplacedCharacters replaced;
  private final Map<String, Boolean> given =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MAX_GIVEN;
        }
      };

  private boolean begun;

  ForeignFlow(ForeignSink sink, ReplacedCharacters replaced) {
    this.sink = sink;
    this.replaced = replaced;
  }

  /** Whether the source was named. */
  boolean isBegun() {
    return begun;
  }

  /** Names the source; once. */
  void begin(String source) {
    begun = true;
    sink.source(source);
  }

  /** Gives a post, and its author before it. */
  void post(ForeignAuthor author, ForeignPost post) {
    replaced.drain(sink::leftOut);
    give(author);
    sink.post(post);
  }

  /** Gives a comment, and its author before it. */
  void comment(ForeignAuthor author, ForeignComment comment) {
    replaced.drain(sink::leftOut);
    give(author);
    sink.comment(comment);
  }

  private void give(ForeignAuthor author) {
    if (given.put(author.key(), true) == null) {
      sink.author(author);
    }
  }

  /** Tells of a comment that is left out beneath a post that is not. */
  void gap(ForeignGap gap, int line, String reason) {
    leftOut(LeftOut.COMMENT, gap.sourceId(), line, reason);
    sink.gap(gap);
  }

  /** Tells of something left out or changed. */
  void leftOut(String kind, String sourceId, int line, String reason) {
    replaced.drain(sink::leftOut);
    sink.leftOut(new LeftOut(kind, sourceId, line, reason));
  }

  /** Tells of what was replaced up to the file's end. */
  void end() {
    replaced.drain(sink::leftOut);
  }
}
