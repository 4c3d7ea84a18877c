package org.colloquy.thread;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.colloquy.auth.Viewer;
import org.colloquy.author.AuthorRepository;
import org.colloquy.database.Portion;
import org.colloquy.reply.ReplyPath;
import org.colloquy.web.Cursors;
import org.colloquy.web.Page;
import org.colloquy.web.Places;
import org.colloquy.web.ProblemException;

/** Makes answers about threads, as the API gives them, of what one moment shows. Blocks. */
@ApplicationScoped
class ThreadReads {

  private final ThreadQueries threads;
  private final AuthorRepository authors;
  private final ObjectMapper mapper;

  /** The replies above one are all in an answer, however long they are: so it is made alone. */
  private final Places longLines = new Places(1);

  ThreadReads(ThreadQueries threads, AuthorRepository authors, ObjectMapper mapper) {
    this.threads = threads;
    this.authors = authors;
    this.mapper = mapper;
  }

  /** In which form a page is given. */
  enum Form {
    /** The post and the tree. */
    THREAD,
    TREE,
    FLAT
  }

  /**
   * What tells one page from another of the same post.
   *
   * @param beneath the reply whose branch is asked for; null for the whole thread
   * @param author whose replies alone are asked for, as the client says it; null for everyone's
   */
  record Asked(
      Form form,
      UUID beneath,
      ThreadOrder sort,
      Integer depth,
      int limit,
      String author,
      String cursor) {

    static Asked of(Form form, UUID beneath, String author, ThreadParameters parameters) {
      return new Asked(
          form,
          beneath,
          parameters.sort,
          parameters.depth,
          parameters.limit,
          author,
          parameters.cursor);
    }

    /**
     * The walk that is asked for.
     *
     * @param scope the place beneath which a new walk goes; a cursor's must be there or further
     *     down
     * @param writer whose replies alone are shown; null for everyone's
     * @throws ProblemException if the cursor is none, or of another walk
     */
    Walk walk(ThreadQueries.Place scope, UUID writer) {
      ReplyPath top = scope.path();
      if (cursor == null) {
        ThreadOrder order = sort == null ? ThreadOrder.OLDEST : sort;
        return new Walk(scope.post(), top, top.depth(), order, depth, writer, Walk.NOW);
      }
      Walk walk = Cursors.read(Walk.class, cursor);
      ReplyPath walked = walk.scope();
      boolean agrees =
          walk.post().equals(scope.post())
              && (walked.equals(top) || walked.isBeneath(top))
              && (sort == null || sort == walk.order())
              && (depth == null || depth.equals(walk.levels()))
              && (writer == null || writer.equals(walk.author()));
      if (!agrees) {
        throw Cursors.invalid();
      }
      return walk;
    }
  }

  /**
   * A page of a thread, or of the branch beneath a reply.
   *
   * @param post null if the reply alone is named
   * @throws ProblemException if there is no such post or reply, its replies are withheld, or the
   *     cursor is of another walk
   */
  KeptThreads.Made page(UUID post, Asked asked, Viewer viewer) {
    ThreadQueries.Place scope =
        asked.beneath() == null
            ? new ThreadQueries.Place(post, ReplyPath.ROOT)
            : threads.place(asked.beneath()).orElseThrow(ProblemException::notFound);
    // Nobody of that name wrote anything: an empty page, as for an author who has not.
    UUID author =
        asked.author() == null
            ? null
            : authors.idOf(asked.author()).orElse(AuthorRepository.NOBODY);
    Walk walk = asked.walk(scope, author);
    ThreadQueries.Read read =
        threads
            .page(walk, asked.beneath(), viewer, asked.limit() + 1)
            .orElseThrow(ProblemException::notFound);
    return made(read, walk, asked);
  }

  private KeptThreads.Made made(ThreadQueries.Read read, Walk asked, Asked question) {
    Walk walk = asked.begunAt(read.post().requireShown().view().sequence());
    Page<ReplyRow> page =
        Page.of(
            read.portion(question.limit()),
            last -> Cursors.write(walk.continuedAfter(last.path())));
    List<ReplyNode> nodes =
        question.form() == Form.FLAT
            ? ReplyNode.flat(page.items(), walk)
            : ReplyNode.tree(page.items(), walk);
    Object body =
        question.form() == Form.THREAD
            ? new ThreadView(read.post().view(), nodes, page.nextCursor())
            : new RepliesView(nodes, page.nextCursor());
    return KeptThreads.Made.of(read, json(body), page.nextCursor());
  }

  /**
   * A reply with its surroundings.
   *
   * @throws ProblemException if there is no such reply, the replies are withheld, or there are very
   *     long ones above it, and too many ask for such
   */
  KeptThreads.Made context(UUID reply, int before, int after, Viewer viewer) {
    ThreadQueries.Place place = threads.place(reply).orElseThrow(ProblemException::notFound);
    if (threads.lineLength(place) < Portion.ROOM) {
      return context(reply, place, before, after, viewer);
    }
    longLines.take();
    try {
      return context(reply, place, before, after, viewer);
    } finally {
      longLines.free();
    }
  }

  private KeptThreads.Made context(
      UUID reply, ThreadQueries.Place place, int before, int after, Viewer viewer) {
    ThreadQueries.Read read =
        threads
            .context(reply, place, viewer, before, after)
            .orElseThrow(ProblemException::notFound);
    ContextView body = ContextView.of(read.post().requireShown().view(), place.path(), read.rows());
    return KeptThreads.Made.of(read, json(body), null);
  }

  private Buffer json(Object body) {
    try {
      return Buffer.buffer(mapper.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
