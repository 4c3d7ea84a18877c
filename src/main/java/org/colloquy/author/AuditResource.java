package org.colloquy.author;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquy.web.Cursors;
import org.colloquy.web.Links;
import org.colloquy.web.Page;
import org.colloquy.web.Times;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log of moderation and administration over HTTP, for admins. */
@Tag(name = "Privacy")
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

  /** Later than anything that is written down. */
  private static final AuditPlace BEGINNING =
      new AuditPlace(Instant.parse("9999-12-31T23:59:59.999Z"), new UUID(-1, -1));

  private final Audit audit;

  AuditResource(Audit audit) {
    this.audit = audit;
  }

  record AuditPlace(Instant before, UUID beforeId) {

    /** Refuses what no server writes, whatever its checksum says. */
    AuditPlace {
      if (beforeId == null || !Times.isInRange(before)) {
        throw new IllegalArgumentException("not a place");
      }
    }
  }

  @Schema(name = "AuditPage", description = "A page of the log, latest first.")
  record AuditPage(
      @Schema(required = true, maxItems = 1000, description = "At most limit entries.")
          List<Audit.Entry> items,
      @Schema(
              required = true,
              nullable = true,
              description = "Where the next page begins; null if this is the last.")
          String nextCursor) {}

  @GET
  @Path("audit")
  @RolesAllowed(Scope.Name.ADMIN)
  @Operation(
      operationId = "listAudit",
      summary = "List what moderators and admins did",
      description =
          """
          Admins only. Every act of moderation and administration, latest first, a page at a time. Entries hold ids and no names.\
          """)
  @APIResponseSchema(value = AuditPage.class, responseDescription = "A page of the log.")
  public Response list(
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @QueryParam("cursor") String cursor,
      UriInfo uri) {
    Page.checkedLimit(limit);
    AuditPlace place = cursor == null ? BEGINNING : Cursors.read(AuditPlace.class, cursor);
    List<Audit.Entry> found = audit.page(place.before(), place.beforeId(), limit + 1);
    Page<Audit.Entry> page =
        Page.of(found, limit, last -> Cursors.write(new AuditPlace(last.at(), last.id())));
    AuditPage body = new AuditPage(page.items(), page.nextCursor());
    return Links.next(Response.ok(body), uri, page.nextCursor()).build();
  }
}
