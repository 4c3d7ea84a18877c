package org.colloquy.thread;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.colloquy.author.Scope;
import org.colloquy.thread.ThreadReads.Asked;
import org.colloquy.thread.ThreadReads.Form;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.colloquy.web.Problems;
import org.colloquy.web.Revalidated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Threads over HTTP. Each answer is of one moment, and a copy that is current is confirmed without
 * reading a reply.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Threads")
public class ThreadResource {

  private final KeptThreads kept;
  private final ThreadReads reads;

  ThreadResource(KeptThreads kept, ThreadReads reads) {
    this.kept = kept;
    this.reads = reads;
  }

  /** Whether replies are hung beneath each other. */
  @Schema(
      name = "ThreadForm",
      description =
          "Whether replies are hung beneath each other, or stand one after the other with a depth to indent by.")
  enum View {
    @JsonProperty("tree")
    TREE,
    @JsonProperty("flat")
    FLAT;

    Form form() {
      return this == TREE ? Form.TREE : Form.FLAT;
    }
  }

  @GET
  @Path("posts/{id}/thread")
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @Operation(
      operationId = "getThread",
      summary = "Get a post and its thread",
      description =
          """
          The post and a page of the replies to it as a tree. A reply whose parent was on an earlier page stands at \
          the top, with its `parentId`. With `depth`, a branch that goes on has a `moreCursor`.\
          """)
  @APIResponseSchema(value = ThreadView.class, responseDescription = "The post and a page.")
  @Revalidated
  @Problems(ProblemType.POST_BEFORE_VIEW)
  public CompletionStage<Response> thread(
      @PathParam("id") UUID id,
      @BeanParam ThreadParameters parameters,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
      UriInfo uri) {
    parameters.check();
    return page(id, Asked.of(Form.THREAD, null, null, parameters), ifNoneMatch, uri);
  }

  @GET
  @Path("posts/{id}/replies")
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @Operation(
      operationId = "listReplies",
      summary = "List the replies to a post",
      description =
          """
          The thread without its post, as a tree or flat. Flat, a reply stands before those beneath it. `author` \
          shows one author's replies alone, at whatever depth, and can't be combined with `depth`.\
          """)
  @APIResponseSchema(value = RepliesView.class, responseDescription = "A page of replies.")
  @Revalidated
  @Problems(ProblemType.POST_BEFORE_VIEW)
  public CompletionStage<Response> replies(
      @PathParam("id") UUID id,
      @Parameter(description = "As a tree or flat.") @QueryParam("view") @DefaultValue("tree")
          View view,
      @Parameter(
              description = "Only replies by this author: a handle or id.",
              example = "ana-reyes")
          @QueryParam("author")
          String author,
      @BeanParam ThreadParameters parameters,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
      UriInfo uri) {
    parameters.check();
    if (author != null && parameters.depth != null) {
      // Beneath somebody else's reply that depth cuts, the author's could not be reached.
      throw ProblemException.parameter("depth", "can't be combined with author");
    }
    return page(id, Asked.of(view.form(), null, author, parameters), ifNoneMatch, uri);
  }

  @GET
  @Path("replies/{id}/replies")
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @Operation(
      operationId = "listRepliesBeneath",
      summary = "List the replies beneath a reply",
      description =
          "The branch of a reply, without the reply itself, paged as the thread is. `depth` counts from the reply.")
  @APIResponseSchema(value = RepliesView.class, responseDescription = "A page of replies.")
  @Revalidated
  @Problems(ProblemType.POST_BEFORE_VIEW)
  public CompletionStage<Response> subtree(
      @PathParam("id") UUID id,
      @Parameter(description = "As a tree or flat.") @QueryParam("view") @DefaultValue("tree")
          View view,
      @BeanParam ThreadParameters parameters,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
      UriInfo uri) {
    parameters.check();
    return page(null, Asked.of(view.form(), id, null, parameters), ifNoneMatch, uri);
  }

  private CompletionStage<Response> page(UUID post, Asked asked, String ifNoneMatch, UriInfo uri) {
    return kept.respond(
        new KeptThreads.Question(post, asked),
        ifNoneMatch,
        uri,
        viewer -> reads.page(post, asked, viewer));
  }
}
