package org.colloquy.transfer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.colloquy.auth.Caller;
import org.colloquy.auth.Callers;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.Scope;
import org.colloquy.database.Snapshot;
import org.colloquy.web.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the law gives people over HTTP: to see all that is held on them, and to be forgotten. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class PrivacyResource {

  private final Callers callers;
  private final AuthorRepository authors;
  private final Snapshot snapshot;
  private final ArchiveQueries archives;
  private final EraseAuthor erase;

  PrivacyResource(
      Callers callers,
      AuthorRepository authors,
      Snapshot snapshot,
      ArchiveQueries archives,
      EraseAuthor erase) {
    this.callers = callers;
    this.authors = authors;
    this.snapshot = snapshot;
    this.archives = archives;
    this.erase = erase;
  }

  /** What becomes of an erased author's words. */
  @Schema(
      description =
          "What becomes of the words: kept under no name, or removed as if their author had deleted them all.")
  enum Words {
    @JsonProperty("keep")
    KEEP,
    @JsonProperty("remove")
    REMOVE
  }

  @Schema(description = "How to erase an author.")
  record Erasure(@Schema(required = true) @NotNull Words words) {}

  @GET
  @Path("authors/{id}/archive")
  @Authenticated
  @Transactional
  public Response archive(@PathParam("id") UUID id) {
    Caller caller = callers.require();
    if (!caller.id().equals(id) && !caller.may(Scope.ADMIN)) {
      // Whether there is such an author is not everyone's to know.
      throw ProblemException.notFound();
    }
    snapshot.begin();
    return authors
        .findByIdOptional(id)
        .map(author -> Response.ok(archives.of(author)).header("Cache-Control", "no-store").build())
        .orElseThrow(ProblemException::notFound);
  }

  @POST
  @Path("authors/{id}/erase")
  @RolesAllowed(Scope.Name.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  public void erase(@PathParam("id") UUID id, @NotNull @Valid Erasure erasure) {
    erase.erase(callers.require(), id, erasure.words() == Words.REMOVE);
  }
}
