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
import org.colloquy.web.Confidential;
import org.colloquy.web.Idempotent;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.colloquy.web.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Invitations over HTTP: an admin makes them, and whoever bears one trades it for a token. */
@Tag(name = "Tokens")
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

  @Schema(name = "Redemption", description = "The code of an invitation.")
  record Redemption(
      @Schema(required = true, maxLength = 100, description = "The code.", examples = "\"clqi_…\"")
          @NotBlank
          @Size(max = 100)
          String code) {}

  @POST
  @Idempotent
  @Path("authors/{id}/invitations")
  @RolesAllowed(Scope.Name.ADMIN)
  @Transactional
  @Operation(
      operationId = "inviteAuthor",
      summary = "Invite an author",
      description =
          """
          Admins only. Makes a code that the author trades for a token, once. Earlier codes stay good.\
          """)
  @APIResponseSchema(
      value = InvitationView.class,
      responseCode = "201",
      responseDescription = "The invitation with its code.")
  @Confidential
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
  @Idempotent
  @Path("invitations/redeem")
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "redeemInvitation",
      summary = "Trade an invitation for a token",
      description =
          """
          Needs no token: the code says whose it is. The token allows all that the author's role does.\
          """)
  @APIResponseSchema(
      value = MintedToken.class,
      responseCode = "201",
      responseDescription = "The token with its secret.")
  @Confidential
  @Problems({ProblemType.NOT_FOUND, ProblemType.INVITATION_USED})
  public Response redeem(@NotNull @Valid Redemption redemption) {
    return secret(invitations.redeem(redemption.code()));
  }

  private static Response secret(Object body) {
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", Confidential.CACHE_CONTROL)
        .entity(body)
        .build();
  }
}
