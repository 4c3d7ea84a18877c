package org.colloquy.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.colloquy.auth.Viewer;
import org.colloquy.database.Row;
import org.colloquy.reply.ReplyPath;
import org.colloquy.reply.ReplyView;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Pages, neighbours and changes of one thread, each by one range of an index. */
@ApplicationScoped
class ThreadQueries {

  private static final String FROM =
      " FROM reply r JOIN author a ON a.id = r.author_id WHERE r.post_id = :post AND ";

  private static final String SELECT = "SELECT " + ReplyRow.COLUMNS + FROM;

  private static final String PLACE =
      "SELECT r.post_id, r.path FROM reply r WHERE r.id = :id AND " + ReplyView.IN_TREE;

  static final String CONTEXT =
      ("(%1$s r.path IN (:line))"
              + " UNION ALL (%1$s %2$s AND r.path < :path AND r.path NOT IN (:line) ORDER BY r.path DESC LIMIT :before)"
              + " UNION ALL (%1$s %2$s AND r.path > :path ORDER BY r.path LIMIT :after)")
          .formatted(SELECT, ReplyView.IN_TREE);

  static final String CHANGES = SELECT + "r.sequence > :after ORDER BY r.sequence LIMIT :limit";

  private final Session session;

  ThreadQueries(Session session) {
    this.session = session;
  }

  /** Where a reply is. */
  record Place(UUID post, ReplyPath path) {}

  /** Where a reply is that is in a reader's tree. */
  Optional<Place> place(UUID reply, Viewer viewer) {
    return session
        .createNativeQuery(PLACE, Object[].class)
        .setParameter("id", reply)
        .setParameter("viewer", viewer.id())
        .setParameter("moderates", viewer.moderates())
        .setTupleTransformer(
            (columns, aliases) -> {
              Row row = new Row(columns);
              return new Place(row.uuid(), ReplyPath.of(row.bytes()));
            })
        .uniqueResultOptional();
  }

  /** The next replies of a walk, at most so many. */
  List<ReplyRow> page(Walk walk, Viewer viewer, int limit) {
    NativeQuery<ReplyRow> query =
        rows(pageSql(walk), walk.post(), viewer)
            .setParameter("after", walk.behind())
            .setParameter("end", walk.end())
            .setParameter("snapshot", walk.snapshot())
            .setParameter("limit", limit);
    if (walk.levels() != null) {
      query.setParameter("depth", walk.maxDepth());
    }
    if (walk.author() != null) {
      query.setParameter("author", walk.author());
    }
    return query.list();
  }

  static String pageSql(Walk walk) {
    StringBuilder sql =
        new StringBuilder(SELECT)
            .append(walk.order().range())
            .append(" AND r.ordinal <= :snapshot AND ")
            .append(ReplyView.IN_TREE);
    if (walk.levels() != null) {
      sql.append(" AND r.depth <= :depth");
    }
    if (walk.author() != null) {
      sql.append(" AND r.author_id = :author AND " + ReplyView.SHOWN);
    }
    return sql.append(" ORDER BY ")
        .append(walk.order().orderBy())
        .append(" LIMIT :limit")
        .toString();
  }

  /**
   * The replies above one, itself, and those next to it in the order of the thread; in no order.
   */
  List<ReplyRow> context(Place place, Viewer viewer, int before, int after) {
    List<byte[]> line =
        Stream.concat(place.path().ancestors().stream(), Stream.of(place.path()))
            .map(ReplyPath::bytes)
            .toList();
    return rows(CONTEXT, place.post(), viewer)
        .setParameterList("line", line)
        .setParameter("path", place.path().bytes())
        .setParameter("before", before)
        .setParameter("after", after)
        .list();
  }

  /**
   * The replies whose latest change has a sequence above a given one, by that sequence; at most so
   * many.
   */
  List<ReplyRow> changes(UUID post, Viewer viewer, long after, int limit) {
    return session
        .createNativeQuery(CHANGES, Object[].class)
        .setParameter("post", post)
        .setTupleTransformer((columns, aliases) -> ReplyRow.of(new Row(columns), viewer))
        .setParameter("after", after)
        .setParameter("limit", limit)
        .list();
  }

  private NativeQuery<ReplyRow> rows(String sql, UUID post, Viewer viewer) {
    return session
        .createNativeQuery(sql, Object[].class)
        .setParameter("post", post)
        .setParameter("viewer", viewer.id())
        .setParameter("moderates", viewer.moderates())
        .setTupleTransformer((columns, aliases) -> ReplyRow.of(new Row(columns), viewer));
  }
}
