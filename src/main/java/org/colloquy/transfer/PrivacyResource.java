package org.colloquy.transfer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
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
import org.colloquy.web.Confidential;
import org.colloquy.web.Idempotent;
import org.colloquy.web.ProblemException;
import org.colloquy.web.StreamedJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the law gives people over HTTP: to see all that is held on them, and to be forgotten. */
@Tag(name = "Privacy")
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class PrivacyResource {

  private final Callers callers;
  private final AuthorRepository authors;
  private final Snapshot snapshot;
  private final ArchiveQueries archives;
  private final StreamedJson streamed;
  private final EraseAuthor erase;

  PrivacyResource(
      Callers callers,
      AuthorRepository authors,
      Snapshot snapshot,
      ArchiveQueries archives,
      StreamedJson streamed,
      EraseAuthor erase) {
    this.callers = callers;
    this.authors = authors;
    this.snapshot = snapshot;
    this.archives = archives;
    this.streamed = streamed;
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

  @Schema(name = "Erasure", description = "How to erase an author.")
  record Erasure(@Schema(required = true) @NotNull Words words) {}

  @GET
  @Path("authors/{id}/archive")
  @Authenticated
  @Operation(
      operationId = "getArchive",
      summary = "Get all that is held on a person",
      description =
          """
          For the person, and for admins; to others there is no such archive.\
          """)
  @APIResponseSchema(value = ArchiveView.class, responseDescription = "All that is held.")
  @Confidential
  public Response archive(@PathParam("id") UUID id) {
    Caller caller = callers.require();
    if (!caller.id().equals(id) && !caller.may(Scope.ADMIN)) {
      // Whether there is such an author is not everyone's to know.
      throw ProblemException.notFound();
    }
    return Response.ok(
            streamed.of(
                json -> {
                  snapshot.begin();
                  archives.write(
                      authors.findByIdOptional(id).orElseThrow(ProblemException::notFound), json);
                }))
        .header("Cache-Control", Confidential.CACHE_CONTROL)
        .build();
  }

  @POST
  @Idempotent
  @Path("authors/{id}/erase")
  @RolesAllowed(Scope.Name.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "eraseAuthor",
      summary = "Erase a person",
      description =
          """
          Admins only. Takes name, handle, groups and every way in from an author, in one transaction that can't be undone; \
          `words` says what becomes of what they wrote. Replies to it stay.\
          """)
  @APIResponse(responseCode = "204", description = "The person is erased.")
  public void erase(@PathParam("id") UUID id, @NotNull @Valid Erasure erasure) {
    erase.erase(callers.require(), id, erasure.words() == Words.REMOVE);
  }
}
