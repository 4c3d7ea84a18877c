package org.colloquy.auth;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.colloquy.author.Scope;
import org.colloquy.web.Confidential;
import org.colloquy.web.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The roster as a spreadsheet over HTTP. */
@Tag(name = "Authors")
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class RosterResource {

  private final Callers callers;
  private final LoadRoster load;

  RosterResource(Callers callers, LoadRoster load) {
    this.callers = callers;
    this.load = load;
  }

  @POST
  @Idempotent
  @Path("roster")
  @RolesAllowed(Scope.Name.ADMIN)
  @Consumes("text/csv")
  @Operation(
      operationId = "loadRoster",
      summary = "Load the roster from a spreadsheet",
      description =
          """
          Admins only. CSV (RFC 4180) with the columns `handle`, `displayName`, `role` and, separated by semicolons, `groups`; at \
          most 5,000 authors. It is loaded whole or not at all. Authors who are on the roster are brought up to the file, \
          those whom it leaves out stay as they are. A fault is pointed to as `/row/column`, rows counted from 0.\
          """)
  @APIResponseSchema(value = RosterView.class, responseDescription = "What was done, row by row.")
  @Confidential
  public Response load(
      @Parameter(description = "Whether each author gets an invitation.", example = "true")
          @QueryParam("invite")
          @DefaultValue("false")
          boolean invite,
      @RequestBody(
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(ref = "#/components/schemas/Roster")))
          String csv) {
    return Response.ok(load.load(callers.require(), csv, invite))
        .header("Cache-Control", Confidential.CACHE_CONTROL)
        .build();
  }
}
