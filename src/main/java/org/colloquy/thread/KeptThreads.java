package org.colloquy.thread;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.colloquy.auth.Callers;
import org.colloquy.auth.Viewer;
import org.colloquy.post.PostStand;
import org.colloquy.post.PostStands;
import org.colloquy.web.EntityTags;
import org.colloquy.web.Links;

/**
 * Answers about threads, kept as the bytes that were sent. None is sent again before the database
 * has said, after the request came in, that the thread still stands where it stood: whoever writes,
 * by whatever instance, is seen by the next reader.
 */
@ApplicationScoped
class KeptThreads {

  /** What an entry costs beside its bytes. */
  private static final int OVERHEAD = 256;

  private final Callers callers;
  private final PostStands stands;
  private final ObjectMapper mapper;
  private final Cache<Key, Kept> kept;

  KeptThreads(Callers callers, PostStands stands, ObjectMapper mapper, ThreadConfig config) {
    this.callers = callers;
    this.stands = stands;
    this.mapper = mapper;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(config.keptAnswers().asLongValue())
            // What is too much goes at once, and not when another thread finds the time.
            .executor(Runnable::run)
            .weigher((Key key, Kept answer) -> answer.json().length() + OVERHEAD)
            .build();
  }

  /**
   * What is asked about a thread.
   *
   * @param post null if only a reply of its is named
   * @param query what tells the answer from others about the same post
   */
  record Question(UUID post, Record query) {}

  /**
   * An answer, before it is kept.
   *
   * @param forAll whether everyone who may read the thread gets the same
   */
  record Made(UUID post, PostStand stand, boolean forAll, Object body, String nextCursor) {

    /** An answer made of what was read. */
    static Made of(ThreadQueries.Read read, Object body, String nextCursor) {
      return new Made(
          read.post().view().id(), read.post().stand(), !read.hasHidden(), body, nextCursor);
    }
  }

  /**
   * An answer.
   *
   * @param json null if the client's copy is current
   * @param nextCursor where the next page begins; null if this is the last
   */
  private record Answer(String tag, Buffer json, String nextCursor) {

    /** The answer over HTTP. */
    Response response(Callers.Audience audience, UriInfo uri) {
      Response.ResponseBuilder answer =
          json == null
              ? Response.notModified()
              : Response.ok(json, MediaType.APPLICATION_JSON_TYPE);
      return audience
          .mark(Links.next(answer, uri, nextCursor))
          .header(HttpHeaders.ETAG, tag)
          .build();
    }
  }

  /** Whom a kept answer is for; a viewer of null for everyone. */
  private record Key(Question question, Viewer viewer) {}

  private record Kept(UUID post, PostStand stand, Buffer json, String nextCursor) {}

  /**
   * Answers the caller's question over HTTP. Does not block.
   *
   * @param ifNoneMatch the If-None-Match header; null if there was none
   * @param make makes the answer for a viewer, on a thread where it may block
   * @return fails as {@code make} and {@link PostStands#ofShown} do; completed on the request's
   *     event loop
   */
  CompletionStage<Response> respond(
      Question question, String ifNoneMatch, UriInfo uri, Function<Viewer, Made> make) {
    Viewer viewer = callers.viewer();
    Callers.Audience audience = callers.audience();
    return answer(question, viewer, ifNoneMatch, () -> make.apply(viewer))
        .thenApply(answer -> answer.response(audience, uri));
  }

  private CompletionStage<Answer> answer(
      Question question, Viewer viewer, String ifNoneMatch, Supplier<Made> make) {
    Context context = Vertx.currentContext();
    Kept found = find(question, viewer);
    UUID post = found == null ? question.post() : found.post();
    if (post == null || (found == null && ifNoneMatch == null)) {
      return make(context, question, viewer, ifNoneMatch, make);
    }
    return stands
        .ofShown(post, viewer)
        .thenComposeAsync(
            stand -> {
              String tag = stand.entityTag(question.query(), viewer);
              if (EntityTags.matches(ifNoneMatch, tag)) {
                return CompletableFuture.completedStage(new Answer(tag, null, null));
              }
              return found != null && found.stand().equals(stand)
                  ? CompletableFuture.completedStage(
                      new Answer(tag, found.json(), found.nextCursor()))
                  : make(context, question, viewer, ifNoneMatch, make);
            },
            deed -> context.runOnContext(ignored -> deed.run()));
  }

  private Kept find(Question question, Viewer viewer) {
    Kept forAll = kept.getIfPresent(new Key(question, null));
    return forAll == null ? kept.getIfPresent(new Key(question, viewer)) : forAll;
  }

  private CompletionStage<Answer> make(
      Context context, Question question, Viewer viewer, String ifNoneMatch, Supplier<Made> make) {
    return context
        .executeBlocking(() -> keep(question, viewer, make.get()), false)
        .map(
            made -> {
              String tag = made.stand().entityTag(question.query(), viewer);
              // It may name what was made a moment ago by another instance.
              return EntityTags.matches(ifNoneMatch, tag)
                  ? new Answer(tag, null, null)
                  : new Answer(tag, made.json(), made.nextCursor());
            })
        .toCompletionStage();
  }

  private Kept keep(Question question, Viewer viewer, Made made) throws JsonProcessingException {
    Kept answer =
        new Kept(
            made.post(),
            made.stand(),
            Buffer.buffer(mapper.writeValueAsBytes(made.body())),
            made.nextCursor());
    kept.put(new Key(question, made.forAll() ? null : viewer), answer);
    return answer;
  }
}
