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
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.colloquy.author.Audit;
import org.colloquy.author.Scope;
import org.colloquy.web.Confidential;
import org.colloquy.web.Idempotent;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.colloquy.web.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Personal access tokens over HTTP. */
@Tag(name = "Tokens")
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

  @Schema(name = "Tokens", description = "An author's tokens, latest first.")
  record TokensView(
      @Schema(
              required = true,
              maxItems = 1000,
              description =
                  "The tokens that are not revoked, without secrets; the latest 1,000 of them.")
          List<TokenView> items) {}

  @POST
  @Idempotent
  @Path("tokens")
  @Authenticated
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createToken",
      summary = "Make a token",
      description =
          """
          A personal access token, for the caller or, by an admin, for another author. It never allows more than the caller and \
          its author may. Its secret is in this answer and nowhere else.\
          """)
  @APIResponseSchema(
      value = MintedToken.class,
      responseCode = "201",
      responseDescription = "The token with its secret.")
  @Confidential
  @Problems({ProblemType.FORBIDDEN, ProblemType.NOT_FOUND})
  public Response create(@NotNull @Valid NewToken token) {
    return created(mint.mint(callers.require(), token));
  }

  @POST
  @Idempotent
  @Path("tokens/{id}/rotate")
  @Authenticated
  @Operation(
      operationId = "rotateToken",
      summary = "Replace a token",
      description =
          """
          Makes a token of the same name and scopes in the place of one of the caller's own, which stops within a second.\
          """)
  @APIResponseSchema(
      value = MintedToken.class,
      responseCode = "201",
      responseDescription = "The new token with its secret.")
  @Confidential
  @Problems(ProblemType.FORBIDDEN)
  public Response rotate(@PathParam("id") UUID id) {
    return created(mint.rotate(callers.require(), id));
  }

  @GET
  @Path("tokens")
  @Authenticated
  @Operation(
      operationId = "listTokens",
      summary = "List tokens",
      description =
          """
          The caller's tokens that are not revoked or, for an admin, those of another author.\
          """)
  @APIResponseSchema(value = TokensView.class, responseDescription = "The tokens.")
  @Problems(ProblemType.FORBIDDEN)
  public TokensView list(
      @Parameter(
              description = "Whose tokens, for admins; the caller's if left out.",
              example = "01a05bfb-7000-72fd-9dbb-66ed51946bd3")
          @QueryParam("author")
          UUID author) {
    Caller caller = callers.require();
    if (author != null && !author.equals(caller.id()) && !caller.may(Scope.ADMIN)) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "Only admins may list the tokens of other authors.");
    }
    return new TokensView(tokens.list(author == null ? caller.id() : author, clock.instant()));
  }

  @DELETE
  @Path("tokens/{id}")
  @Authenticated
  @Transactional
  @Operation(
      operationId = "revokeToken",
      summary = "Revoke a token",
      description =
          """
          Stops a token of the caller's own or, by an admin, of anyone's, on every instance within a second. A token stops none \
          that allows more than it does, but an admin's.\
          """)
  @APIResponse(responseCode = "204", description = "The token is revoked.")
  @Problems(ProblemType.FORBIDDEN)
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

  private static Response created(MintedToken token) {
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", Confidential.CACHE_CONTROL)
        .entity(token)
        .build();
  }
}
