package org.colloquy.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.colloquy.auth.Callers;
import org.colloquy.auth.Viewer;
import org.colloquy.author.Scope;
import org.colloquy.web.Links;
import org.colloquy.web.Page;
import org.colloquy.web.Revalidated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the caller is mentioned, over HTTP. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class MentionResource {

  private final Callers callers;
  private final Mentions mentions;

  MentionResource(Callers callers, Mentions mentions) {
    this.callers = callers;
    this.mentions = mentions;
  }

  @GET
  @Path("mentions")
  @RolesAllowed(Scope.Name.READ)
  @Operation(
      operationId = "listMentions",
      summary = "List where one is mentioned",
      description =
          """
          Posts and replies of others whose text has the caller's `@handle`, latest first, as far as the caller may \
          see them: not in code or in a link, and of the first 50 names in a text. A mention is read once the caller's \
          mark in its thread has come to its `sequence`.\
          """)
  @APIResponseSchema(value = MentionsView.class, responseDescription = "A page of mentions.")
  @Revalidated
  public Response list(
      @Parameter(description = "Only mentions that are unread (`true`), or read (`false`).")
          @QueryParam("unread")
          Boolean unread,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @QueryParam("cursor") String cursor,
      UriInfo uri) {
    Page.checkedLimit(limit);
    Mentions.Shown shown = mentions.page(Viewer.of(callers.require()), unread, cursor, limit);
    Page<MentionView> page = shown.mentions();
    MentionsView body = new MentionsView(page.items(), shown.unread(), page.nextCursor());
    return callers.cacheable(Links.next(Response.ok(body), uri, page.nextCursor())).build();
  }
}
