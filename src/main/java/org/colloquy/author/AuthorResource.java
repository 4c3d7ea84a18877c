package org.colloquy.author;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.colloquy.web.Cursors;
import org.colloquy.web.EntityTags;
import org.colloquy.web.Idempotent;
import org.colloquy.web.Links;
import org.colloquy.web.MergePatch;
import org.colloquy.web.Page;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.colloquy.web.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The roster over HTTP. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authors")
public class AuthorResource {

  private final AuthorRepository authors;
  private final EnrolAuthor enrol;
  private final ReviseAuthor revise;
  private final Audit audit;
  private final SecurityIdentity identity;

  AuthorResource(
      AuthorRepository authors,
      EnrolAuthor enrol,
      ReviseAuthor revise,
      Audit audit,
      SecurityIdentity identity) {
    this.authors = authors;
    this.audit = audit;
    this.identity = identity;
    this.enrol = enrol;
    this.revise = revise;
  }

  record Place(String afterHandle, Role role, String group) {

    /** Refuses what no server writes, whatever its checksum says. */
    Place {
      if (afterHandle == null || !afterHandle.matches(NewAuthor.HANDLE)) {
        throw new IllegalArgumentException("not a place");
      }
    }
  }

  @GET
  @Path("authors")
  @RolesAllowed(Scope.Name.READ)
  @Operation(
      operationId = "listAuthors",
      summary = "List the roster",
      description = "The people of the class by handle, a page at a time; without those erased.")
  @APIResponseSchema(value = AuthorsPage.class, responseDescription = "A page of the roster.")
  public Response list(
      @Parameter(description = "Only those of this role.", example = "student") @QueryParam("role")
          Role role,
      @Parameter(description = "Only those in this group or section.", example = "section-a")
          @QueryParam("group")
          String group,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @QueryParam("cursor") String cursor,
      UriInfo uri) {
    Page.checkedLimit(limit);
    String after = null;
    if (cursor != null) {
      Place place = Cursors.read(Place.class, cursor);
      if (!place.equals(new Place(place.afterHandle(), role, group))) {
        throw Cursors.invalid();
      }
      after = place.afterHandle();
    }
    List<Author> found = authors.page(role, group, after, limit + 1);
    Page<Author> page =
        Page.of(found, limit, last -> Cursors.write(new Place(last.handle, role, group)));
    AuthorsPage body =
        new AuthorsPage(page.items().stream().map(AuthorView::of).toList(), page.nextCursor());
    return Links.next(Response.ok(body), uri, page.nextCursor()).build();
  }

  @GET
  @Path("authors/{author}")
  @RolesAllowed(Scope.Name.READ)
  @Operation(
      operationId = "getAuthor",
      summary = "Get an author",
      description = "A person of the class, by handle or id.")
  @APIResponseSchema(value = AuthorView.class, responseDescription = "The author.")
  public Response get(
      @Parameter(description = "The author's handle, in any case, or id.", example = "ana-reyes")
          @PathParam("author")
          String handleOrId,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
    Author author = authors.findByHandleOrId(handleOrId).orElseThrow(ProblemException::notFound);
    String tag = EntityTags.of(author.version);
    if (EntityTags.matches(ifNoneMatch, tag)) {
      return Response.notModified().header(HttpHeaders.ETAG, tag).build();
    }
    return Response.ok(AuthorView.of(author)).header(HttpHeaders.ETAG, tag).build();
  }

  @POST
  @Idempotent
  @Transactional
  @Path("authors")
  @RolesAllowed(Scope.Name.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createAuthor",
      summary = "Put an author on the roster",
      description = "Admins only. The handle is kept in lower case and must be free.")
  @APIResponseSchema(
      value = AuthorView.class,
      responseCode = "201",
      responseDescription = "The author is on the roster.")
  @Problems(ProblemType.HANDLE_TAKEN)
  public Response create(@NotNull @Valid NewAuthor author, UriInfo uri) {
    Author created = enrol.enrol(author);
    audit.record(actor(), "author-created", created.id);
    return Response.created(uri.getAbsolutePathBuilder().path(created.id.toString()).build())
        .header(HttpHeaders.ETAG, EntityTags.of(created.version))
        .entity(AuthorView.of(created))
        .build();
  }

  @PATCH
  @Transactional
  @Path("authors/{author}")
  @RolesAllowed(Scope.Name.ADMIN)
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "editAuthor",
      summary = "Edit an author",
      description =
          """
          Admins only. A JSON merge patch (RFC 7396): members left out stay as they are. One that changes nothing \
          leaves the entity tag as it was.\
          """)
  @APIResponseSchema(value = AuthorView.class, responseDescription = "The author as edited.")
  @Problems(ProblemType.HANDLE_TAKEN)
  public Response edit(
      @Parameter(description = "The author's id.", example = AuthorView.EXAMPLE_ID)
          @PathParam("author")
          UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBodySchema(EditAuthor.class) JsonNode patch) {
    Author author = revise.revise(id, ifMatch, patch);
    audit.record(actor(), "author-edited", id);
    return Response.ok(AuthorView.of(author))
        .header(HttpHeaders.ETAG, EntityTags.of(author.version))
        .build();
  }

  /** The caller's id: who is calling is known further right, but every identity is named by it. */
  private UUID actor() {
    return UUID.fromString(identity.getPrincipal().getName());
  }
}
