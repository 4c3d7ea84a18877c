package org.colloquy.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colloquy.database.Row;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** The rows of {@code import_job}, in the transaction that there is. */
@ApplicationScoped
class ImportJobRepository {

  private static final String INSERT =
      """
      INSERT INTO import_job (
          id, author_id, format, status, attempts, size, done, authors_added, authors_known, posts_added,
          posts_known, replies_added, replies_known, revisions_added, revisions_known, left_out, created_at)
      VALUES (:id, :author, :format, 'queued', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, :now)
      """;

  private static final String FIND =
      "SELECT " + ImportView.COLUMNS + " FROM import_job j WHERE j.id = :id";

  private static final String PAGE =
      "SELECT "
          + ImportView.COLUMNS
          + """
           FROM import_job j WHERE (j.created_at, j.id) < (:before, :beforeId)
          ORDER BY j.created_at DESC, j.id DESC LIMIT :limit
          """;

  private static final String LEFT_OUT =
      """
      SELECT job_id, kind, source_id, line, reason FROM import_left_out
      WHERE job_id IN (:jobs) AND ordinal < :most ORDER BY job_id, ordinal
      """;

  private static final String PORTION =
      """
      SELECT kind, source_id, line, reason FROM import_left_out
      WHERE job_id = :job AND ordinal >= :from AND ordinal < :to ORDER BY ordinal
      """;

  private static final String UNFINISHED =
      "SELECT id FROM import_job WHERE status IN ('queued', 'running') ORDER BY created_at, id";

  /** The lock of a job that is being run; the database frees it when that ends, however it does. */
  private static final String TRY_LOCK =
      "SELECT pg_try_advisory_xact_lock(hashtextextended(CAST(:id AS text), 0))";

  private static final String BEGIN =
      """
      UPDATE import_job SET status = 'running', attempts = attempts + 1, started_at = :now, done = 0, total = NULL
      WHERE id = :id AND status IN ('queued', 'running')
      RETURNING attempts, format, author_id
      """;

  private static final String PUT_BACK =
      """
      UPDATE import_job SET status = 'queued', attempts = attempts - 1
      WHERE id = :id AND status = 'running'
      """;

  private static final String PROGRESS =
      """
      UPDATE import_job SET
          done = :done, total = :total, authors_added = :authorsAdded, authors_known = :authorsKnown,
          posts_added = :postsAdded, posts_known = :postsKnown, replies_added = :repliesAdded,
          replies_known = :repliesKnown, revisions_added = :revisionsAdded, revisions_known = :revisionsKnown,
          left_out = :leftOut
      WHERE id = :id
      """;

  private static final String END =
      """
      UPDATE import_job SET status = :status, finished_at = :now, fault_line = :line, fault_column = :column,
          fault_detail = :detail
      WHERE id = :id
      """;

  private final Session session;
  private final Clock clock;

  ImportJobRepository(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** What whoever begins a job is told of it. */
  record Begun(int attempts, ImportFormat format, UUID author) {}

  void create(UUID id, UUID author, ImportFormat format) {
    session
        .createNativeMutationQuery(INSERT)
        .setParameter("id", id)
        .setParameter("author", author)
        .setParameter("format", format.wireName())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  void setSize(UUID id, long size) {
    session
        .createNativeMutationQuery("UPDATE import_job SET size = :size WHERE id = :id")
        .setParameter("size", size)
        .setParameter("id", id)
        .executeUpdate();
  }

  Optional<ImportView> find(UUID id) {
    return session
        .createNativeQuery(FIND, Object[].class)
        .setParameter("id", id)
        .setTupleTransformer((columns, aliases) -> ImportView.of(new Row(columns)))
        .uniqueResultOptional()
        .map(job -> withLeftOut(List.of(job)).get(0));
  }

  /** The jobs before a place, latest first. */
  List<ImportView> page(Instant before, UUID beforeId, int limit) {
    return withLeftOut(
        session
            .createNativeQuery(PAGE, Object[].class)
            .setParameter("before", before)
            .setParameter("beforeId", beforeId)
            .setParameter("limit", limit)
            .setTupleTransformer((columns, aliases) -> ImportView.of(new Row(columns)))
            .list());
  }

  private List<ImportView> withLeftOut(List<ImportView> jobs) {
    Map<UUID, List<ImportView.LeftOutView>> leftOut = new HashMap<>();
    session
        .createNativeQuery(LEFT_OUT, Object[].class)
        .setParameterList("jobs", jobs.stream().map(ImportView::id).toList())
        .setParameter("most", ImportView.SHOWN_LEFT_OUT)
        .setTupleTransformer(
            (columns, aliases) -> {
              Row row = new Row(columns);
              return leftOut
                  .computeIfAbsent(row.uuid(), id -> new java.util.ArrayList<>())
                  .add(leftOut(row));
            })
        .list();
    return jobs.stream().map(job -> job.with(leftOut.getOrDefault(job.id(), List.of()))).toList();
  }

  /** What a job left out, in the order in which it was found. */
  List<ImportView.LeftOutView> leftOut(UUID id, long from, int count) {
    return session
        .createNativeQuery(PORTION, Object[].class)
        .setParameter("job", id)
        .setParameter("from", from)
        .setParameter("to", from + count)
        .setTupleTransformer((columns, aliases) -> leftOut(new Row(columns)))
        .list();
  }

  private static ImportView.LeftOutView leftOut(Row row) {
    return new ImportView.LeftOutView(row.text(), row.text(), row.bigint(), row.text());
  }

  /** The jobs that wait, or whose server may have gone away, oldest first. */
  List<UUID> unfinished() {
    return session.createNativeQuery(UNFINISHED, UUID.class).list();
  }

  /** Takes a job for the rest of the transaction, unless another has it. */
  boolean tryLock(UUID id) {
    return session
        .createNativeQuery(TRY_LOCK, Boolean.class)
        .setParameter("id", id)
        .getSingleResult();
  }

  /** Begins a job once more; empty if it has ended. */
  Optional<Begun> begin(UUID id) {
    return session
        .createNativeQuery(BEGIN, Object[].class)
        .setParameter("id", id)
        .setParameter("now", clock.instant())
        .setTupleTransformer(
            (columns, aliases) -> {
              Row row = new Row(columns);
              return new Begun(row.integer(), ImportFormat.of(row.text()), row.uuid());
            })
        .uniqueResultOptional();
  }

  /** Leaves a job for others, as if it had not been begun. */
  void putBack(UUID id) {
    session.createNativeMutationQuery(PUT_BACK).setParameter("id", id).executeUpdate();
  }

  void progress(UUID id, Tally tally) {
    MutationQuery update =
        session
            .createNativeMutationQuery(PROGRESS)
            .setParameter("id", id)
            .setParameter("done", tally.done())
            .setParameter("total", tally.total(), Long.class)
            .setParameter("leftOut", tally.leftOutCount());
    for (Tally.Kind kind : Tally.Kind.values()) {
      String name = kind.name().toLowerCase(java.util.Locale.ROOT);
      update.setParameter(name + "Added", tally.addedOf(kind));
      update.setParameter(name + "Known", tally.knownOf(kind));
    }
    update.executeUpdate();
  }

  /**
   * Ends a job, and drops its file.
   *
   * @param fault null if there was none
   */
  void end(UUID id, ImportStatus status, ImportView.Fault fault) {
    session
        .createNativeMutationQuery(END)
        .setParameter("id", id)
        .setParameter("status", status.wireName())
        .setParameter("now", clock.instant())
        .setParameter("line", fault == null ? null : fault.line(), Long.class)
        .setParameter("column", fault == null ? null : fault.column(), Long.class)
        .setParameter("detail", fault == null ? null : fault.detail(), String.class)
        .executeUpdate();
    session
        .createNativeMutationQuery("DELETE FROM import_chunk WHERE job_id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }
}
