package org.colloquy.auth;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.colloquy.author.Audit;
import org.colloquy.author.Scope;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Personal access tokens over HTTP. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

  private final Callers callers;
  private final TokenRepository tokens;
  private final MintToken mint;
  private final Audit audit;
  private final Clock clock;

  TokenResource(Callers callers, TokenRepository tokens, MintToken mint, Audit audit, Clock clock) {
    this.callers = callers;
    this.tokens = tokens;
    this.mint = mint;
    this.audit = audit;
    this.clock = clock;
  }

  @Schema(description = "An author's tokens, latest first.")
  record TokensView(
      @Schema(required = true, description = "The tokens that are not revoked, without secrets.")
          List<TokenView> items) {}

  @POST
  @Path("tokens")
  @Authenticated
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(@NotNull @Valid NewToken token, UriInfo uri) {
    return created(mint.mint(callers.require(), token), uri);
  }

  @POST
  @Path("tokens/{id}/rotate")
  @Authenticated
  public Response rotate(@PathParam("id") UUID id, UriInfo uri) {
    return created(mint.rotate(callers.require(), id), uri);
  }

  @GET
  @Path("tokens")
  @Authenticated
  public TokensView list(@QueryParam("author") UUID author) {
    Caller caller = callers.require();
    if (author != null && !author.equals(caller.id()) && !caller.may(Scope.ADMIN)) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "Only admins may list the tokens of other authors.");
    }
    return new TokensView(tokens.list(author == null ? caller.id() : author));
  }

  @DELETE
  @Path("tokens/{id}")
  @Authenticated
  @Transactional
  public void revoke(@PathParam("id") UUID id) {
    Caller caller = callers.require();
    TokenView token =
        tokens
            .find(id)
            .filter(row -> row.author().equals(caller.id()) || caller.may(Scope.ADMIN))
            .orElseThrow(ProblemException::notFound);
    // One that only reads, in the wrong hands, must not lock its author out.
    if (!caller.may(Scope.ADMIN) && !caller.scopes().containsAll(token.scopesOf(caller.role()))) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "A token may not revoke one that allows more.");
    }
    tokens.revoke(id, clock.instant());
    if (!token.author().equals(caller.id())) {
      audit.record(caller.id(), "token-revoked", id);
    }
  }

  private static Response created(MintedToken token, UriInfo uri) {
    return Response.created(
            uri.getBaseUriBuilder().path("api/v1/tokens").path(token.id().toString()).build())
        // A secret is no cache's business.
        .header("Cache-Control", "no-store")
        .entity(token)
        .build();
  }
}
