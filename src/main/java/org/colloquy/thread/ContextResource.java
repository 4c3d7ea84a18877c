package org.colloquy.thread;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.colloquy.author.Scope;
import org.colloquy.web.Page;
import org.colloquy.web.ProblemType;
import org.colloquy.web.Problems;
import org.colloquy.web.Revalidated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Replies with their surroundings over HTTP: what a permalink opens. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Threads")
public class ContextResource {

  private final KeptThreads kept;
  private final ThreadReads reads;

  ContextResource(KeptThreads kept, ThreadReads reads) {
    this.kept = kept;
    this.reads = reads;
  }

  /** What tells one answer about a thread from another; for entity tags. */
  record Question(UUID reply, int before, int after) {}

  @GET
  @Path("replies/{id}/context")
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @Operation(
      operationId = "getReplyContext",
      summary = "Get a reply with its surroundings",
      description =
          """
          What a link to one reply needs, in one call: the post, the replies above it, and those right before and \
          after it in the thread, oldest first.\
          """)
  @APIResponseSchema(value = ContextView.class, responseDescription = "The reply in context.")
  @Revalidated
  @Problems(ProblemType.POST_BEFORE_VIEW)
  public CompletionStage<Response> context(
      @PathParam("id") UUID id,
      @Parameter(
              description = "The most replies before it.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "0",
                      maximum = "100",
                      defaultValue = "10"),
              example = "5")
          @QueryParam("before")
          @DefaultValue("10")
          int before,
      @Parameter(
              description = "The most replies after it.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "0",
                      maximum = "100",
                      defaultValue = "10"),
              example = "5")
          @QueryParam("after")
          @DefaultValue("10")
          int after,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
      UriInfo uri) {
    Page.checkedLimit("before", before, 0, 100);
    Page.checkedLimit("after", after, 0, 100);
    return kept.respond(
        new KeptThreads.Question(null, new Question(id, before, after)),
        ifNoneMatch,
        uri,
        viewer -> reads.context(id, before, after, viewer));
  }
}
