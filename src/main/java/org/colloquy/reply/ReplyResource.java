package org.colloquy.reply;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.colloquy.auth.Callers;
import org.colloquy.auth.Viewer;
import org.colloquy.author.Scope;
import org.colloquy.web.EntityTags;
import org.colloquy.web.Idempotent;
import org.colloquy.web.IdempotentRequest;
import org.colloquy.web.MergePatch;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.colloquy.web.Problems;
import org.colloquy.web.Revalidated;
import org.colloquy.web.StreamedJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Replies over HTTP, one at a time. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Replies")
public class ReplyResource {

  private final Callers callers;
  private final ReplyRepository replies;
  private final ReplyRevisions revisions;
  private final StreamedJson streamed;
  private final PublishReply publish;
  private final ReviseReply revise;
  private final DeleteReply delete;
  private final IdempotentRequest idempotent;

  ReplyResource(
      Callers callers,
      ReplyRepository replies,
      ReplyRevisions revisions,
      StreamedJson streamed,
      PublishReply publish,
      ReviseReply revise,
      DeleteReply delete,
      IdempotentRequest idempotent) {
    this.callers = callers;
    this.replies = replies;
    this.revisions = revisions;
    this.streamed = streamed;
    this.publish = publish;
    this.revise = revise;
    this.delete = delete;
    this.idempotent = idempotent;
  }

  @Schema(
      name = "ReplyRevisions",
      description = "The versions of a reply's words, oldest first, the present one last.")
  record ReplyRevisionsView(
      @Schema(required = true, minItems = 1, description = "At least one version.")
          List<ReplyRevisionView> items) {}

  @POST
  @Idempotent
  @Path("posts/{id}/replies")
  @RolesAllowed(Scope.Name.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createReply",
      summary = "Publish a reply",
      description =
          """
          Answers a post, or with `parentId` a reply of the same post. `createdAt` is for instructors and admins \
          only. Without an `Idempotency-Key`, the same words by the same author in the same place within a minute are \
          taken for a request that was sent twice, and refused.\
          """)
  @APIResponseSchema(
      value = ReplyView.class,
      responseCode = "201",
      responseDescription = "The reply is published.")
  @Problems({
    ProblemType.POST_LOCKED,
    ProblemType.POST_DELETED,
    ProblemType.PARENT_DELETED,
    ProblemType.DUPLICATE_REPLY,
    ProblemType.PARENT_MISMATCH,
    ProblemType.DEPTH_LIMIT
  })
  public Response create(
      @PathParam("id") UUID postId, @NotNull @Valid NewReply reply, UriInfo uri) {
    boolean mayRepeat = idempotent.key().isPresent();
    ReplyState created = publish.publish(callers.require(), postId, reply, mayRepeat);
    Viewer viewer = callers.viewer();
    return Response.created(
            uri.getBaseUriBuilder()
                .path("api/v1/replies")
                .path(created.view().id().toString())
                .build())
        .header(HttpHeaders.ETAG, created.entityTag(viewer))
        .entity(created.view())
        .build();
  }

  @GET
  @Path("replies/{id}")
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @Operation(
      operationId = "getReply",
      summary = "Get a reply",
      description = "One reply, without those beneath it.")
  @APIResponseSchema(value = ReplyView.class, responseDescription = "The reply.")
  @Revalidated
  @Problems(ProblemType.POST_BEFORE_VIEW)
  public Response get(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
    Viewer viewer = callers.viewer();
    if (ifNoneMatch != null) {
      // A copy that is current is confirmed without reading the words.
      String tag = replies.tag(id, viewer).orElseThrow(ProblemException::notFound).requireShown();
      if (EntityTags.matches(ifNoneMatch, tag)) {
        return callers.cacheable(Response.notModified()).header(HttpHeaders.ETAG, tag).build();
      }
    }
    ReplyState reply =
        replies.state(id, viewer).orElseThrow(ProblemException::notFound).requireShown();
    return callers
        .cacheable(Response.ok(reply.view()))
        .header(HttpHeaders.ETAG, reply.entityTag(viewer))
        .build();
  }

  @GET
  @Path("replies/{id}/revisions")
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @Operation(
      operationId = "listReplyRevisions",
      summary = "List what a reply said",
      description =
          "Every version of a reply's body, oldest first, the present one last. Deleting erases them all.")
  @APIResponseSchema(value = ReplyRevisionsView.class, responseDescription = "The versions.")
  @Problems(ProblemType.POST_BEFORE_VIEW)
  public StreamingOutput revisions(@PathParam("id") UUID id) {
    replies
        .state(id, callers.viewer())
        .filter(reply -> !reply.view().deleted())
        .orElseThrow(ProblemException::notFound)
        .requireShown();
    return streamed.items(
        (StreamedJson.Items<ReplyRevisionView>) take -> revisions.forEach(id, take));
  }

  @PATCH
  @Path("replies/{id}")
  @RolesAllowed(Scope.Name.WRITE)
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "editReply",
      summary = "Edit a reply",
      description =
          """
          A JSON merge patch (RFC 7396), for who wrote the reply. One that changes nothing leaves sequence and \
          entity tag as they were; another keeps what the reply said as a revision.\
          """)
  @APIResponseSchema(value = ReplyView.class, responseDescription = "The reply as edited.")
  @Problems(ProblemType.EDIT_WINDOW_CLOSED)
  public Response edit(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBodySchema(EditReply.class) JsonNode patch) {
    ReplyState reply = revise.revise(callers.require(), id, ifMatch, patch);
    return Response.ok(reply.view())
        .header(HttpHeaders.ETAG, reply.entityTag(callers.viewer()))
        .build();
  }

  @DELETE
  @Path("replies/{id}")
  @RolesAllowed(Scope.Name.WRITE)
  @Operation(
      operationId = "deleteReply",
      summary = "Delete a reply",
      description =
          """
          Erases the caller's own reply, its words and their history. With replies beneath it, it stays in the \
          thread without its words; without any, it is gone.\
          """)
  @APIResponse(responseCode = "204", description = "The reply is deleted.")
  @Problems(ProblemType.EDIT_WINDOW_CLOSED)
  public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    delete.delete(callers.require(), id, ifMatch);
  }
}
