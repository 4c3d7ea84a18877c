package org.colloquy.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.colloquy.auth.Viewer;
import org.colloquy.database.NamedSql;
import org.colloquy.database.Portion;
import org.colloquy.database.Row;
import org.colloquy.database.SqlParameter;
import org.colloquy.post.PostReads;
import org.colloquy.post.PostState;
import org.colloquy.reply.ReplyPath;
import org.colloquy.reply.ReplyView;
import org.colloquy.web.Page;

/**
 * Pages and neighbours of one thread, each by one range of an index. A page comes with its post in
 * one statement, which sees one moment.
 */
@ApplicationScoped
class ThreadQueries {

  /** Neither ever changes, so the two may be of an earlier moment than what is read with them. */
  private static final NamedSql PLACE =
      NamedSql.of("SELECT post_id, path FROM reply WHERE id = :reply");

  private static final NamedSql LINE_LENGTH =
      NamedSql.of(
          """
          SELECT coalesce(sum(octet_length(body) + octet_length(body_html)), 0)
          FROM reply WHERE post_id = :post AND path = ANY (:line)
          """);

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

  private static final NamedSql READ_CONTEXT = NamedSql.of(CONTEXT);

  private final PostReads reads;

  private final Map<Form, NamedSql> pages = new ConcurrentHashMap<>();

  ThreadQueries(PostReads reads) {
    this.reads = reads;
  }

  /** Where a reply is. */
  record Place(UUID post, ReplyPath path) {}

  /** What of a walk its statement depends on, which is made once for each. */
  record Form(ThreadOrder order, boolean isCut, boolean isOfAuthor, boolean isBeneath) {

    static Form of(Walk walk, boolean isBeneath) {
      return new Form(walk.order(), walk.levels() != null, walk.author() != null, isBeneath);
    }
  }

  /**
   * A post and replies to it, of one moment.
   *
   * @param hasHidden whether there is a reply that some may see and others not
   * @param rows in the order asked for; the last may have no room in an answer, and says that there
   *     are more
   */
  record Read(PostState post, boolean hasHidden, List<ReplyRow> rows) {

    /** The first rows, so many that they have room in an answer. */
    Portion<ReplyRow> portion(int limit) {
      boolean isCut = !rows.isEmpty() && rows.get(rows.size() - 1).isBeyond();
      return Portion.of(rows, isCut ? Math.min(limit, rows.size() - 1) : limit);
    }
  }

  /** Where a reply is or was, if anywhere; whether it can be seen is for what is read there. */
  Optional<Place> place(UUID reply) {
    return reads.lasting(database -> place(database, reply));
  }

  private static Optional<Place> place(DataSource database, UUID reply) {
    return PLACE
        .list(
            database,
            Map.of("reply", reply),
            row -> new Place(row.uuid(), ReplyPath.of(row.bytes())))
        .stream()
        .findFirst();
  }

  /**
   * The next replies of a walk.
   *
   * @param beneath the reply that the walk goes beneath; null for the whole thread
   * @param limit the most replies to read
   * @return empty if there is no such post, or the reply is not in the reader's tree
   */
  Optional<Read> page(Walk walk, UUID beneath, Viewer viewer, int limit) {
    Map<String, Object> values = values(walk.post(), beneath, viewer);
    values.put("after", walk.behind());
    values.put("end", walk.end());
    values.put("snapshot", walk.snapshot());
    values.put("limit", limit);
    values.put("depth", walk.maxDepth());
    values.put("author", walk.author());
    NamedSql sql =
        pages.computeIfAbsent(Form.of(walk, beneath != null), form -> NamedSql.of(pageSql(form)));
    return reads.of(
        walk.post(),
        viewer,
        database -> read(database, sql, values, viewer, walk.order()),
        read -> read.post().stand());
  }

  static String pageSql(Form form) {
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

  /**
   * The replies above one, itself, and those next to it, in the order of the thread.
   *
   * @return empty if the reply is not in the reader's tree
   */
  Optional<Read> context(UUID reply, Place place, Viewer viewer, int before, int after) {
    Map<String, Object> values = values(place.post(), reply, viewer);
    values.put("line", line(place));
    values.put("path", place.path().bytes());
    values.put("before", before);
    values.put("after", after);
    return reads.of(
        place.post(),
        viewer,
        database -> read(database, READ_CONTEXT, values, viewer, ThreadOrder.OLDEST),
        read -> read.post().stand());
  }

  private static Object line(Place place) {
    return SqlParameter.array(
        "bytea",
        Stream.concat(place.path().ancestors().stream(), Stream.of(place.path()))
            .map(ReplyPath::bytes)
            .toArray(byte[][]::new));
  }

  /** How many octets a reply and those above it have together. */
  long lineLength(Place place) {
    Map<String, Object> values = Map.of("post", place.post(), "line", line(place));
    return reads
        .lasting(database -> LINE_LENGTH.list(database, values, Row::bigint).stream().findFirst())
        .orElse(0L);
  }

  private static Map<String, Object> values(UUID post, UUID reply, Viewer viewer) {
    Map<String, Object> values = new HashMap<>();
    values.put("post", post);
    values.put("reply", reply);
    values.put("viewer", viewer.id());
    values.put("moderates", viewer.moderates());
    return values;
  }

  private static Optional<Read> read(
      DataSource database,
      NamedSql sql,
      Map<String, Object> values,
      Viewer viewer,
      ThreadOrder order) {
    List<Part> parts = sql.list(database, values, row -> Part.of(row, viewer));
    List<ReplyRow> rows =
        parts.stream()
            .map(Part::reply)
            .filter(Objects::nonNull)
            .sorted(Comparator.comparing(ReplyRow::path, order.places()))
            .toList();
    return parts.stream()
        .filter(Part::isThere)
        .findFirst()
        .map(part -> new Read(part.post(), part.hasHidden(), rows));
  }

  /** A row of a read: the post, or a reply. */
  private record Part(PostState post, boolean hasHidden, boolean isThere, ReplyRow reply) {

    static Part of(Row row, Viewer viewer) {
      if (row.isNull()) {
        row.skip(ReplyRow.WIDTH);
        return new Part(PostState.of(row), row.flag(), row.flag(), null);
      }
      return new Part(null, false, false, ReplyRow.of(row, viewer));
    }
  }
}
