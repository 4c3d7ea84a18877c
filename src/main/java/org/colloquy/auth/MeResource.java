package org.colloquy.auth;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.AuthorView;
import org.colloquy.web.ProblemException;

/** The caller's own row of the roster. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
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
  public AuthorView me() {
    return authors
        .findByIdOptional(callers.require().id())
        .map(AuthorView::of)
        .orElseThrow(ProblemException::notFound);
  }
}
