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

/**
 * Pages and neighbours of one thread, each by one range of an index. A page comes with its post in
 * one statement, which sees one moment.
 */
@ApplicationScoped
class ThreadQueries {

  /** Neither ever changes, so the two may be of an earlier moment than what is read with them. */
  private static final NamedSql PLACE =
      NamedSql.of("SELECT post_id, path FROM reply WHERE id = :reply");

  /** Nothing where not all of them have come yet. */
  private static final NamedSql LINE_LENGTH =
      NamedSql.of(
          """
          SELECT coalesce(sum(octet_length(body) + octet_length(body_html)), 0)
          FROM reply WHERE post_id = :post AND path = ANY (:line) HAVING count(*) = :depth
          """);

  private static final NamedSql READ_CONTEXT = NamedSql.of(ThreadSql.CONTEXT);

  private final PostReads reads;

  private final Map<ThreadSql.Form, NamedSql> pages = new ConcurrentHashMap<>();

  ThreadQueries(PostReads reads) {
    this.reads = reads;
  }

  /** Where a reply is. */
  record Place(UUID post, ReplyPath path) {}

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
        pages.computeIfAbsent(
            ThreadSql.Form.of(walk, beneath != null), form -> NamedSql.of(ThreadSql.page(form)));
    return reads.of(
        walk.post(),
        viewer,
        database -> read(database, sql, values, viewer, walk.order()),
        read -> read.post().stand());
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
    Map<String, Object> values =
        Map.of("post", place.post(), "line", line(place), "depth", place.path().depth());
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
