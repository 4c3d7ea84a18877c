package org.colloquy.transfer.foreign;

/**
 * Takes what a reader finds, in the order of the file. Every text it gets can be stored: without
 * U+0000 and halves of surrogate pairs.
 */
public interface ForeignSink {

  /**
   * Called once, before all else.
   *
   * @param name what the file's ids are unique within: the blog's address without a slash at its
   *     end, or the Disqus forum's id; never null
   */
  void source(String name);

  /**
   * Somebody whose post or comment comes next. A key is always given before it is used, and may be
   * given again, with another name too: the first time counts. Authors of whom nothing is imported
   * are not given.
   */
  void author(ForeignAuthor author);

  /** A post. It comes before its comments, as both formats have it. */
  void post(ForeignPost post);

  /**
   * A comment. Its parent may come after it, or never. Its post may be one that was never given
   * only in a Disqus file, where posts of deleted threads stay.
   */
  void comment(ForeignComment comment);

  /**
   * A comment of a post that is imported, which is itself left out; {@link #leftOut} says why.
   * Replies to it can find what it answered.
   */
  default void gap(ForeignGap gap) {}

  /** Something left out or changed. */
  void leftOut(LeftOut leftOut);
}
