package org.colloquy.live;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.colloquy.auth.Callers;
import org.colloquy.author.Scope;
import org.colloquy.database.Snapshot;
import org.colloquy.post.PostRepository;
import org.colloquy.post.PostState;
import org.colloquy.web.Page;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.colloquy.web.Problems;
import org.colloquy.web.Revalidated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What changed in a thread over HTTP, for clients that have seen some of it. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Threads")
public class ChangesResource {

  /** The greatest whole number that every client of JSON can tell from its neighbours. */
  private static final long MAX_SEQUENCE = 9_007_199_254_740_991L;

  private final Callers callers;
  private final Snapshot snapshot;
  private final PostRepository posts;
  private final ChangeQueries changes;

  ChangesResource(Callers callers, Snapshot snapshot, PostRepository posts, ChangeQueries changes) {
    this.callers = callers;
    this.snapshot = snapshot;
    this.posts = posts;
    this.changes = changes;
  }

  /** What tells one answer about a thread from another; for entity tags. */
  record Question(long after, int limit) {}

  @GET
  @Path("posts/{id}/changes")
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @Transactional
  @Operation(
      operationId = "listChanges",
      summary = "List what changed in a thread",
      description =
          """
          The post and the replies that changed after a sequence, each once as it is now, in the order of their \
          latest changes; those deleted too. Ask again with `nextAfter` until there are none: where words are long, an \
          answer has fewer than the limit.\
          """)
  @APIResponseSchema(value = ChangesView.class, responseDescription = "A page of changes.")
  @Revalidated
  @Problems(ProblemType.POST_BEFORE_VIEW)
  public Response changes(
      @PathParam("id") UUID id,
      @Parameter(
              description =
                  "The sequence up to which the client has seen the thread; 0 for nothing.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int64",
                      minimum = "0",
                      maximum = "9007199254740991",
                      defaultValue = "0"),
              example = "12")
          @QueryParam("after")
          @DefaultValue("0")
          long after,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
    Page.checkedLimit(limit);
    requireSequence("after", after);
    snapshot.begin();
    PostState post = posts.stateWithReplies(id, callers.viewer());
    String tag = post.entityTag(new Question(after, limit), callers.viewer());
    return callers.revalidated(
        tag,
        ifNoneMatch,
        () ->
            Response.ok(
                ChangesView.of(
                    post, changes.changes(id, after, limit), callers.viewer(), after, limit)));
  }

  /**
   * Checks a client's sequence; null if it gave none.
   *
   * @throws ProblemException if there can't be such a sequence
   */
  static void requireSequence(String name, Long sequence) {
    if (sequence != null && (sequence < 0 || sequence > MAX_SEQUENCE)) {
      throw ProblemException.parameter(name, "must be from 0 to " + MAX_SEQUENCE);
    }
  }
}
