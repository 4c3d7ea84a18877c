package org.colloquy.live;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.colloquy.auth.Callers;
import org.colloquy.auth.Viewer;
import org.colloquy.author.Scope;
import org.colloquy.post.PostRepository;
import org.colloquy.post.PostState;
import org.colloquy.web.ProblemType;
import org.colloquy.web.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What changes in a thread as Server-Sent Events. They are not sent by Jakarta REST, which would
 * write each out again for each reader, but straight to the connection; the rest of the request
 * (who is calling, limits, problems) is as everywhere.
 */
@Path("/api/v1")
@Tag(name = "Threads")
public class EventsResource {

  /** Readers who all lose a server come back to another one after different times. */
  private static final int SHORTEST_RETRY_MILLIS = 1000;

  private static final int LONGEST_RETRY_MILLIS = 3000;

  private final Callers callers;
  private final PostRepository posts;
  private final Topics topics;
  private final Streams streams;
  private final LiveConfig config;
  private final CurrentVertxRequest current;

  EventsResource(
      Callers callers,
      PostRepository posts,
      Topics topics,
      Streams streams,
      LiveConfig config,
      CurrentVertxRequest current) {
    this.callers = callers;
    this.posts = posts;
    this.topics = topics;
    this.streams = streams;
    this.config = config;
    this.current = current;
  }

  @GET
  @Path("posts/{id}/events")
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "getPostEvents",
      summary = "Follow a thread",
      description =
          """
          Server-Sent Events: each change to the post or to one of its replies after it was committed, as `GET \
          /posts/{id}/changes` tells of it, in the order of sequences and each once. What changed again before it could be \
          sent is told by its latest change alone. `id` is the sequence, `event` the type of the change, `data` the change.

          A stream may end at any time: the reader is slow, the server stops, the caller may not read any more. Ask again with \
          the last `id` as `Last-Event-ID`, and nothing is lost or repeated; without it and without `after`, the stream begins \
          with what changes from now on. Comments are sent in silence. When the post is deleted, that is told and the stream \
          ends; who has been told already is answered 204, after which a browser does not ask again.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The events.",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(ref = "#/components/schemas/PostEvents")))
  @APIResponse(responseCode = "204", description = "The post is deleted, and nothing will change.")
  @Problems({ProblemType.POST_BEFORE_VIEW, ProblemType.TOO_MANY_STREAMS, ProblemType.STREAMS_TAKEN})
  public void follow(
      @PathParam("id") UUID id,
      @Parameter(
              description =
                  "The sequence up to which the client has seen the thread, for the first time; 0 for nothing.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int64",
                      minimum = "0",
                      maximum = "9007199254740991"),
              example = "12")
          @QueryParam("after")
          Long after,
      @Parameter(
              description =
                  "The id of the last event that the client has; in the place of after, from which it began.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int64",
                      minimum = "0",
                      maximum = "9007199254740991"),
              example = "13")
          @HeaderParam("Last-Event-ID")
          Long lastEventId,
      @jakarta.ws.rs.core.Context SseEventSink sink) {
    ChangesResource.requireSequence("after", after);
    ChangesResource.requireSequence("Last-Event-ID", lastEventId);
    RoutingContext http = current.getCurrent();
    String owner =
        callers
            .current()
            .map(caller -> caller.id().toString())
            .orElseGet(() -> http.request().remoteAddress().hostAddress());
    streams.take(owner, callers.current().isPresent() ? config.perCaller() : config.perAddress());
    boolean open = false;
    try {
      open = open(id, lastEventId == null ? after : lastEventId, owner, http, sink);
    } finally {
      if (!open) {
        streams.free(owner);
      }
    }
  }

  /** Opens a stream, and says whether there is one to be open. */
  private boolean open(UUID id, Long after, String owner, RoutingContext http, SseEventSink sink) {
    Viewer viewer = callers.viewer();
    PostState post =
        QuarkusTransaction.requiringNew().call(() -> posts.stateWithReplies(id, viewer));
    long sequence = post.view().sequence();
    long cursor = after == null ? sequence : Math.min(after, sequence);
    HttpServerResponse response = http.response();
    if (post.view().deleted() && cursor == sequence) {
      response.setStatusCode(204).end();
      return false;
    }
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        // Or a proxy gathers events until there are enough of them to send on.
        .putHeader("X-Accel-Buffering", "no");
    if (http.request().method().equals(HttpMethod.HEAD)) {
      response.end();
      return false;
    }
    response.setChunked(true);
    Context loop = VertxContext.getRootContext(Vertx.currentContext());
    Stream stream =
        new Stream(
            id,
            viewer,
            callers.standing(Scope.READ, Scope.MODERATE),
            cursor,
            response,
            loop,
            ears(owner, sink));
    streams.opened(stream);
    http.addEndHandler(end -> stream.end(Stream.End.LEFT));
    Topic topic = topics.join(stream, new ChangeQueries.Stand(id, sequence, post.rosterVersion()));
    // Here and not on the event loop: Jakarta REST would send a head, if there is none when this
    // returns.
    stream.begin(topic, response.write(greeting()));
    // What was committed between the reading of the post and the joining is found by this.
    topic.wake();
    return true;
  }

  private static Buffer greeting() {
    int retry =
        ThreadLocalRandom.current().nextInt(SHORTEST_RETRY_MILLIS, LONGEST_RETRY_MILLIS + 1);
    return Buffer.buffer(": changes from now on\nretry: " + retry + "\n\n");
  }

  private Stream.Ears ears(String owner, SseEventSink sink) {
    return new Stream.Ears() {
      @Override
      public void sent(int events) {
        streams.sent(events);
      }

      @Override
      public void close() {
        sink.close();
      }

      @Override
      public void ended(Stream stream, Stream.End why) {
        streams.free(owner);
        streams.ended(stream, why);
      }
    };
  }
}
