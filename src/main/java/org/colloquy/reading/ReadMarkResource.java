package org.colloquy.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.colloquy.auth.Callers;
import org.colloquy.auth.Viewer;
import org.colloquy.author.Scope;
import org.colloquy.database.Snapshot;
import org.colloquy.post.PostRepository;
import org.colloquy.post.PostState;
import org.colloquy.web.EntityTags;
import org.colloquy.web.ProblemException;
import org.colloquy.web.Revalidated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the caller has read a thread, over HTTP. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class ReadMarkResource {

  private final Callers callers;
  private final Snapshot snapshot;
  private final PostRepository posts;
  private final ReadMarkRepository marks;
  private final MarkRead markRead;

  ReadMarkResource(
      Callers callers,
      Snapshot snapshot,
      PostRepository posts,
      ReadMarkRepository marks,
      MarkRead markRead) {
    this.callers = callers;
    this.snapshot = snapshot;
    this.posts = posts;
    this.marks = marks;
    this.markRead = markRead;
  }

  @GET
  @Path("posts/{id}/read")
  @RolesAllowed(Scope.Name.READ)
  @Transactional
  @Operation(
      operationId = "getReadMark",
      summary = "See how far one has read a thread",
      description =
          """
          Unread is what came in after the mark: replies by others that are shown to the caller. Edits make nothing \
          unread, and replies that are withheld until one has written are not counted.\
          """)
  @APIResponseSchema(value = ReadMarkView.class, responseDescription = "The caller's mark.")
  @Revalidated
  public Response get(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
    Viewer viewer = Viewer.of(callers.require());
    snapshot.begin();
    PostState post = posts.state(id, viewer).orElseThrow(ProblemException::notFound);
    ReadMarkRepository.Mark mark = marks.find(viewer.id(), id);
    // Not the viewer's tag, by which all moderators are one: each has a mark of their own.
    String tag =
        EntityTags.of(
            post.view().sequence(),
            mark.sequence(),
            viewer.id(),
            viewer.moderates() ? "m" : post.withheld() ? "w" : "r");
    return callers.revalidated(
        tag,
        ifNoneMatch,
        () ->
            Response.ok(
                new ReadMarkView(mark.sequence(), mark.readAt(), marks.unread(id, viewer))));
  }

  @PUT
  @Path("posts/{id}/read")
  @RolesAllowed(Scope.Name.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "markRead",
      summary = "Mark a thread as read",
      description =
          """
          Moves the caller's mark to a sequence of the post's, which is that of the copy that the reader has seen, or \
          to the present one. A mark never moves back: an earlier sequence leaves it as it is, so the request may be \
          repeated. From who has to write before they see replies, the mark goes to the post alone.\
          """)
  @APIResponseSchema(value = ReadMarkView.class, responseDescription = "The mark as it is now.")
  public ReadMarkView mark(@PathParam("id") UUID id, @NotNull @Valid NewReadMark mark) {
    return markRead.mark(callers.require(), id, mark.sequence());
  }
}
