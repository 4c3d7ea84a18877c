package org.colloquy.thread;

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
import org.colloquy.web.Compression;
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
  private final Compression compression;
  private final PostStands stands;
  private final Cache<Key, Kept> kept;

  KeptThreads(Callers callers, Compression compression, PostStands stands, ThreadConfig config) {
    this.callers = callers;
    this.compression = compression;
    this.stands = stands;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(config.keptAnswers().asLongValue())
            // What is too much goes at once, and not when another thread finds the time.
            .executor(Runnable::run)
            .weigher((Key key, Kept answer) -> answer.weight())
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
  record Made(UUID post, PostStand stand, boolean forAll, Buffer json, String nextCursor) {

    /** An answer made of what was read. */
    static Made of(ThreadQueries.Read read, Buffer json, String nextCursor) {
      return new Made(
          read.post().view().id(), read.post().stand(), !read.hasHidden(), json, nextCursor);
    }
  }

  /**
   * An answer.
   *
   * @param body null if the client's copy is current
   * @param isGzip whether the body is compressed
   * @param nextCursor where the next page begins; null if this is the last
   */
  private record Answer(String tag, Buffer body, boolean isGzip, String nextCursor) {

    static Answer unchanged(String tag) {
      return new Answer(tag, null, false, null);
    }

    /** The answer over HTTP. */
    Response response(Callers.Audience audience, UriInfo uri) {
      Response.ResponseBuilder answer =
          body == null
              ? Response.notModified()
              : Response.ok(body, MediaType.APPLICATION_JSON_TYPE);
      if (isGzip) {
        answer.header(HttpHeaders.CONTENT_ENCODING, Compression.GZIP);
      }
      return audience
          .mark(Links.next(answer, uri, nextCursor))
          .header(HttpHeaders.ETAG, tag)
          .build();
    }
  }

  /** Whom a kept answer is for; a viewer of null for everyone. */
  private record Key(Question question, Viewer viewer) {}

  /**
   * An answer as it was made.
   *
   * @param gzip null until a client asks for it
   */
  private record Kept(UUID post, PostStand stand, Buffer json, Buffer gzip, String nextCursor) {

    Kept withGzip() {
      return gzip != null ? this : new Kept(post, stand, json, Compression.gzip(json), nextCursor);
    }

    int weight() {
      return json.length() + (gzip == null ? 0 : gzip.length()) + OVERHEAD;
    }

    Answer answer(String tag, boolean asGzip) {
      return new Answer(tag, asGzip ? gzip : json, asGzip, nextCursor);
    }
  }

  /**
   * What one request asks.
   *
   * @param ifNoneMatch null if there was no such header
   */
  private record Asking(Question question, Viewer viewer, String ifNoneMatch, boolean asGzip) {

    Key keyOf(boolean forAll) {
      return new Key(question, forAll ? null : viewer);
    }

    String tag(PostStand stand) {
      return stand.entityTag(question.query(), viewer);
    }
  }

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
    Asking asking = new Asking(question, callers.viewer(), ifNoneMatch, compression.isWanted());
    Callers.Audience audience = callers.audience();
    return answer(asking, () -> make.apply(asking.viewer()))
        .thenApply(answer -> answer.response(audience, uri));
  }

  private CompletionStage<Answer> answer(Asking asking, Supplier<Made> make) {
    Context context = Vertx.currentContext();
    Kept found = find(asking);
    UUID post = found == null ? asking.question().post() : found.post();
    if (post == null || (found == null && asking.ifNoneMatch() == null)) {
      return make(context, asking, make);
    }
    return stands
        .ofShown(post, asking.viewer())
        .thenComposeAsync(
            stand -> {
              String tag = asking.tag(stand);
              if (EntityTags.matches(asking.ifNoneMatch(), tag)) {
                return CompletableFuture.completedStage(Answer.unchanged(tag));
              }
              return found != null && found.stand().equals(stand)
                  ? CompletableFuture.completedStage(
                      again(found, asking).answer(tag, asking.asGzip()))
                  : make(context, asking, make);
            },
            deed -> context.runOnContext(ignored -> deed.run()));
  }

  private Kept find(Asking asking) {
    Kept forAll = kept.getIfPresent(asking.keyOf(true));
    return forAll == null ? kept.getIfPresent(asking.keyOf(false)) : forAll;
  }

  /** What was found, in the form that is asked for. */
  private Kept again(Kept found, Asking asking) {
    if (!asking.asGzip() || found.gzip() != null) {
      return found;
    }
    Kept both = found.withGzip();
    // Not where another one has been made meanwhile.
    kept.asMap().replace(asking.keyOf(true), found, both);
    kept.asMap().replace(asking.keyOf(false), found, both);
    return both;
  }

  private CompletionStage<Answer> make(Context context, Asking asking, Supplier<Made> make) {
    return context
        .executeBlocking(() -> keep(asking, make.get()), false)
        .map(
            made -> {
              String tag = asking.tag(made.stand());
              // It may name what was made a moment ago by another instance.
              return EntityTags.matches(asking.ifNoneMatch(), tag)
                  ? Answer.unchanged(tag)
                  : made.answer(tag, asking.asGzip());
            })
        .toCompletionStage();
  }

  private Kept keep(Asking asking, Made made) {
    Kept plain = new Kept(made.post(), made.stand(), made.json(), null, made.nextCursor());
    Kept answer = asking.asGzip() ? plain.withGzip() : plain;
    kept.put(asking.keyOf(made.forAll()), answer);
    // Something was hidden in the thread meanwhile, or nothing is any more.
    kept.invalidate(asking.keyOf(!made.forAll()));
    return answer;
  }
}
