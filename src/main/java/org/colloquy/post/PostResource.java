package org.colloquy.post;

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
import org.colloquy.author.Scope;
import org.colloquy.web.Idempotent;
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

/** Posts over HTTP, one at a time; lists and threads are in rooms that know replies too. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
public class PostResource {

  private final Callers callers;
  private final PostRepository posts;
  private final PostRevisions revisions;
  private final StreamedJson streamed;
  private final PublishPost publish;
  private final RevisePost revise;
  private final DeletePost delete;

  PostResource(
      Callers callers,
      PostRepository posts,
      PostRevisions revisions,
      StreamedJson streamed,
      PublishPost publish,
      RevisePost revise,
      DeletePost delete) {
    this.callers = callers;
    this.posts = posts;
    this.revisions = revisions;
    this.streamed = streamed;
    this.publish = publish;
    this.revise = revise;
    this.delete = delete;
  }

  @Schema(
      name = "PostRevisions",
      description = "The versions of a post's words, oldest first, the present one last.")
  record PostRevisionsView(
      @Schema(required = true, minItems = 1, description = "At least one version.")
          List<PostRevisionView> items) {}

  @POST
  @Idempotent
  @Path("posts")
  @RolesAllowed(Scope.Name.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createPost",
      summary = "Publish a post",
      description = "Begins a discussion. `createdAt` is for instructors and admins only.")
  @APIResponseSchema(
      value = PostView.class,
      responseCode = "201",
      responseDescription = "The post is published.")
  public Response create(@NotNull @Valid NewPost post, UriInfo uri) {
    PostState created = publish.publish(callers.require(), post);
    return Response.created(
            uri.getAbsolutePathBuilder().path(created.view().id().toString()).build())
        .header(HttpHeaders.ETAG, created.entityTag())
        .entity(created.view())
        .build();
  }

  @GET
  @Path("posts/{id}")
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @Operation(
      operationId = "getPost",
      summary = "Get a post",
      description = "One post, without its replies. A deleted one is there while it has replies.")
  @APIResponseSchema(value = PostView.class, responseDescription = "The post.")
  @Revalidated
  public Response get(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
    PostState post = posts.state(id, callers.viewer()).orElseThrow(ProblemException::notFound);
    return callers.revalidated(post.entityTag(), ifNoneMatch, () -> Response.ok(post.view()));
  }

  @GET
  @Path("posts/{id}/revisions")
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @Operation(
      operationId = "listPostRevisions",
      summary = "List what a post said",
      description =
          "Every version of a post's title and body, oldest first, the present one last. Deleting erases them all.")
  @APIResponseSchema(value = PostRevisionsView.class, responseDescription = "The versions.")
  public StreamingOutput revisions(@PathParam("id") UUID id) {
    return streamed.items(
        (StreamedJson.Items<PostRevisionView>) take -> revisions.forEach(id, take));
  }

  @PATCH
  @Path("posts/{id}")
  @RolesAllowed(Scope.Name.WRITE)
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "editPost",
      summary = "Edit, lock or pin a post",
      description =
          """
          A JSON merge patch (RFC 7396): members left out stay as they are. Title and body are their author's alone \
          to change, tags the author's and moderators', status and pinned moderators'. A patch that changes nothing \
          leaves sequence and entity tag as they were; one that changes title or body keeps what they said as a \
          revision.\
          """)
  @APIResponseSchema(value = PostView.class, responseDescription = "The post as edited.")
  @Problems({ProblemType.POST_DELETED, ProblemType.EDIT_WINDOW_CLOSED})
  public Response edit(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBodySchema(EditPost.class) JsonNode patch) {
    PostState post = revise.revise(callers.require(), id, ifMatch, patch);
    return Response.ok(post.view()).header(HttpHeaders.ETAG, post.entityTag()).build();
  }

  @DELETE
  @Path("posts/{id}")
  @RolesAllowed(Scope.Name.WRITE)
  @Operation(
      operationId = "deletePost",
      summary = "Delete a post",
      description =
          """
          Erases the caller's own post, its words and their history. Others' replies stay: while there are any, the \
          post is still shown, without its words, and takes no more.\
          """)
  @APIResponse(responseCode = "204", description = "The post is deleted.")
  @Problems(ProblemType.EDIT_WINDOW_CLOSED)
  public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    delete.delete(callers.require(), id, ifMatch);
  }
}
