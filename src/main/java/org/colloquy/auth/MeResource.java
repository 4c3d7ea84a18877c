package org.colloquy.auth;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.AuthorView;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.colloquy.web.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own row of the roster. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authors")
public class MeResource {

  private final Callers callers;
  private final AuthorRepository authors;

  MeResource(Callers callers, AuthorRepository authors) {
    this.callers = callers;
    this.authors = authors;
  }

  @GET
  @Path("authors/me")
  @Authenticated
  @Operation(
      operationId = "getMe",
      summary = "Get the caller",
      description = "The caller's own row of the roster.")
  @APIResponseSchema(value = AuthorView.class, responseDescription = "The caller.")
  @Problems(ProblemType.NOT_FOUND)
  public AuthorView me() {
    return authors
        .findByIdOptional(callers.require().id())
        .map(AuthorView::of)
        .orElseThrow(ProblemException::notFound);
  }
}
