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

/** Pages and neighbours of one thread, each by one range of an index. */
@ApplicationScoped
class ThreadQueries {

  private static final String PLACE =
      "SELECT r.post_id, r.path FROM reply r WHERE r.id = :id AND " + ReplyView.IN_TREE;

  static final String CONTEXT =
      "(%s) UNION ALL (%s) UNION ALL (%s)"
          .formatted(
              first("r.path IN (:line)", "r.path", ":levels"),
              first(
                  ReplyView.IN_TREE + " AND r.path < :path AND r.path NOT IN (:line)",
                  "r.path DESC",
                  ":before"),
              first(ReplyView.IN_TREE + " AND r.path > :path", "r.path", ":after"));

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
    StringBuilder condition =
        new StringBuilder(walk.order().range())
            .append(" AND r.ordinal <= :snapshot AND ")
            .append(ReplyView.IN_TREE);
    if (walk.levels() != null) {
      condition.append(" AND r.depth <= :depth");
    }
    if (walk.author() != null) {
      condition.append(" AND r.author_id = :author AND ").append(ReplyView.SHOWN);
    }
    String order = walk.order().orderBy();
    return first(condition.toString(), order, ":limit") + " ORDER BY " + order;
  }

  /**
   * The first replies that fulfil a condition, in no order. They are limited before their authors
   * are joined: otherwise a planner that takes the rest of a thread for short joins and sorts all
   * of it.
   */
  private static String first(String condition, String order, String limit) {
    return "SELECT %s FROM (SELECT * FROM reply r WHERE r.post_id = :post AND %s ORDER BY %s LIMIT %s) r JOIN author a ON a.id = r.author_id"
        .formatted(ReplyRow.COLUMNS, condition, order, limit);
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
        .setParameter("levels", line.size())
        .setParameter("path", place.path().bytes())
        .setParameter("before", before)
        .setParameter("after", after)
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
