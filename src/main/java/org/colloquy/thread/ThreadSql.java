package org.colloquy.thread;

import org.colloquy.database.Portion;
import org.colloquy.post.PostState;
import org.colloquy.reply.ReplyView;
import org.colloquy.web.Page;

/** The statements that read a thread. Each goes by a range of an index, however long it is. */
final class ThreadSql {

  private static final String STATE =
      """
      SELECT %s, EXISTS (SELECT 1 FROM reply h WHERE h.post_id = p.id AND h.hidden_at IS NOT NULL), %s
      FROM post p JOIN author a ON a.id = p.author_id
      WHERE p.id = :post AND (p.deleted_at IS NULL OR p.reply_count > 0)
      """;

  /** A reply that is asked about must be in the reader's tree, at the moment of all the rest. */
  private static final String IN_TREE =
      "EXISTS (SELECT 1 FROM reply r WHERE r.id = :reply AND " + ReplyView.IN_TREE + ")";

  /**
   * The post on a row of its own beside the replies: joined to nothing, so that its words are sent
   * once. They come in no order, since the database would sort them with all their words.
   */
  private static final String WITH_STATE = "SELECT * FROM (%s) r FULL JOIN (%s) p ON FALSE";

  /** The length of the words that the reader gets of a reply. */
  private static final String OCTETS =
      "CASE WHEN "
          + ReplyView.SHOWN
          + " THEN octet_length(r.body) + octet_length(r.body_html) ELSE 0 END";

  /** One more than a page may have, by which it is known whether another follows. */
  private static final int MOST = Page.MAX_LIMIT + 1;

  /** A reply with those above it and next to it, and their post. */
  static final String CONTEXT =
      withState(
          "(%s) UNION ALL (%s) UNION ALL (%s)"
              .formatted(
                  lineSql(),
                  first(
                      ReplyView.IN_TREE + " AND r.path < :path AND r.path <> ALL (:line)",
                      "r.path",
                      "DESC",
                      ":before"),
                  first(ReplyView.IN_TREE + " AND r.path > :path", "r.path", "", ":after")),
          true);

  private ThreadSql() {}

  /** What of a walk its statement depends on, which is made once for each. */
  record Form(ThreadOrder order, boolean isCut, boolean isOfAuthor, boolean isBeneath) {

    static Form of(Walk walk, boolean isBeneath) {
      return new Form(walk.order(), walk.levels() != null, walk.author() != null, isBeneath);
    }
  }

  /** A page of a thread and its post. */
  static String page(Form form) {
    StringBuilder condition =
        new StringBuilder(form.order.range())
            .append(" AND r.ordinal <= :snapshot AND ")
            .append(ReplyView.IN_TREE);
    if (form.isCut) {
      condition.append(" AND r.depth <= :depth");
    }
    if (form.isOfAuthor) {
      condition.append(" AND r.author_id = :author AND ").append(ReplyView.SHOWN);
    }
    String replies =
        first(condition.toString(), form.order.place(), form.order.direction(), ":limit");
    return withState(replies, form.isBeneath);
  }

  /**
   * The first replies that fulfil a condition, in no order. PostgreSQL keeps one plan for all
   * threads and limits only if it would guess nothing better by knowing them, and that plan must be
   * good for the longest: so the most that is ever asked for stands in the statement, what is asked
   * for is hidden from the planner in a query of its own, and each author is looked up, as a join
   * might read all of them instead. They end with the first that has no room in an answer: the
   * lengths are in the rows, and nothing long is read for them.
   */
  private static String first(String condition, String place, String direction, String limit) {
    return """
        SELECT %1$s FROM (
          SELECT r.*, %2$s AS place, %7$s AS octets,
                 sum(%7$s) OVER (ORDER BY %2$s %4$s ROWS UNBOUNDED PRECEDING) AS octets_through
          FROM reply r WHERE r.post_id = :post AND %3$s
          ORDER BY place %4$s LIMIT %5$s) r
        CROSS JOIN LATERAL (SELECT * FROM author a WHERE a.id = r.author_id LIMIT 1) a
        WHERE r.octets_through - r.octets < %8$s
        ORDER BY r.place %4$s LIMIT (SELECT %6$s::bigint)"""
        .formatted(
            ReplyRow.COLUMNS, place, condition, direction, MOST, limit, OCTETS, Portion.ROOM);
  }

  /** A reply and those above it, all of them however long. */
  private static String lineSql() {
    return """
        SELECT %s FROM (
          SELECT r.*, 0 AS octets, 0 AS octets_through FROM reply r
          WHERE r.post_id = :post AND r.path = ANY (:line)
          ORDER BY r.path LIMIT %s) r
        CROSS JOIN LATERAL (SELECT * FROM author a WHERE a.id = r.author_id LIMIT 1) a"""
        .formatted(ReplyRow.COLUMNS, MOST);
  }

  private static String withState(String replies, boolean beneath) {
    return WITH_STATE.formatted(
        replies, STATE.formatted(PostState.COLUMNS, beneath ? IN_TREE : "TRUE"));
  }
}
