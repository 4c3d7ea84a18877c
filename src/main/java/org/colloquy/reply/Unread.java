package org.colloquy.reply;

import org.colloquy.post.PostView;

/**
 * What is new to a reader, in SQL. A reply is unread if it is shown to {@code :viewer}, who {@code
 * :moderates} or not, is by somebody else, and came in after the reader's mark; an edit makes
 * nothing unread. It stands here since lists of posts and the marks themselves must count alike.
 */
public final class Unread {

  /**
   * The greatest count, which stands for as many or more. Counting on would make a page of posts as
   * dear as the longest threads on it.
   */
  public static final int MOST = 1000;

  /** Joins the mark {@code k} of {@code :viewer} to {@code post p}. */
  public static final String MARK =
      " LEFT JOIN read_mark k ON k.post_id = p.id AND k.author_id = :viewer";

  private static final String REPLIES =
      """
      SELECT 1 FROM reply r
      WHERE r.post_id = p.id AND r.ordinal > coalesce(k.sequence, 0) AND r.author_id <> :viewer AND %s
      """
          .formatted(ReplyView.SHOWN);

  /** The number of unread replies to {@code post p}, where {@link #MARK} is joined. */
  public static final String COUNT =
      "(CASE WHEN %s THEN 0 ELSE (SELECT count(*) FROM (%s ORDER BY r.ordinal LIMIT %d) u) END)"
          .formatted(PostView.WITHHELD, REPLIES, MOST);

  /**
   * The condition of {@code post p} being new, where {@link #MARK} is joined: somebody else's that
   * the reader never marked, or with unread replies. A mark that is the post's own sequence says
   * without a look at replies that there are none. To ask for the first of them by the index's
   * order keeps the planner from reading the whole table for one that may be anywhere.
   */
  public static final String NEW =
      """
      ((k.sequence IS NULL AND p.author_id <> :viewer)
       OR (coalesce(k.sequence, 0) < p.sequence AND NOT %s
           AND EXISTS (SELECT 1 FROM (%s ORDER BY r.ordinal LIMIT 1) first)))
      """
          .formatted(PostView.WITHHELD, REPLIES);

  private Unread() {}
}
