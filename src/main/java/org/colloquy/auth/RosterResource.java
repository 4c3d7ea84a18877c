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

/** The roster as a spreadsheet over HTTP. */
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
  @Path("roster")
  @RolesAllowed(Scope.Name.ADMIN)
  @Consumes("text/csv")
  public Response load(@QueryParam("invite") @DefaultValue("false") boolean invite, String csv) {
    return Response.ok(load.load(callers.require(), csv, invite))
        // It holds the codes of invitations.
        .header("Cache-Control", "no-store")
        .build();
  }
}
