package org.colloquy.auth;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.colloquy.author.Audit;
import org.colloquy.author.Author;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.Scope;
import org.colloquy.web.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Invitations over HTTP: an admin makes them, and whoever bears one trades it for a token. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class InvitationResource {

  private final Callers callers;
  private final AuthorRepository authors;
  private final Invitations invitations;
  private final Audit audit;

  InvitationResource(
      Callers callers, AuthorRepository authors, Invitations invitations, Audit audit) {
    this.callers = callers;
    this.authors = authors;
    this.invitations = invitations;
    this.audit = audit;
  }

  @Schema(description = "The code of an invitation.")
  record Redemption(
      @Schema(required = true, maxLength = 100, description = "The code.", examples = "\"clqi_…\"")
          @NotBlank
          @Size(max = 100)
          String code) {}

  @POST
  @Path("authors/{id}/invitations")
  @RolesAllowed(Scope.Name.ADMIN)
  @Transactional
  public Response invite(@PathParam("id") UUID id) {
    Author author =
        authors
            .findByIdOptional(id)
            .filter(row -> !row.erased())
            .orElseThrow(ProblemException::notFound);
    audit.record(callers.require().id(), "author-invited", author.id());
    return secret(invitations.invite(author.id()));
  }

  @POST
  @Path("invitations/redeem")
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  public Response redeem(@NotNull @Valid Redemption redemption) {
    return secret(invitations.redeem(redemption.code()));
  }

  private static Response secret(Object body) {
    // A secret is no cache's business.
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", "no-store")
        .entity(body)
        .build();
  }
}
