package org.colloquy.reply;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.colloquy.auth.Callers;
import org.colloquy.author.Scope;
import org.colloquy.web.Idempotent;
import org.colloquy.web.MaxBody;
import org.colloquy.web.Problem;
import org.colloquy.web.ProblemType;
import org.colloquy.web.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many replies over HTTP at once. */
@Path("/api/v1")
@Tag(name = "Replies")
public class BatchResource {

  /** The media type of JSON in lines. */
  static final String LINES = "application/x-ndjson";

  static final MediaType LINES_TYPE = MediaType.valueOf(LINES);

  private final Callers callers;
  private final PublishBatch publish;
  private final ObjectWriter json;

  BatchResource(Callers callers, PublishBatch publish, ObjectMapper mapper) {
    this.callers = callers;
    this.publish = publish;
    // Whoever hands out the stream closes it.
    this.json = mapper.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  /** What becomes of a batch in which not every item can be published. */
  enum Mode {
    @JsonProperty("atomic")
    ATOMIC,
    @JsonProperty("each")
    EACH
  }

  @Schema(name = "BatchResults", description = "What became of a batch.")
  record BatchResults(
      @Schema(
              required = true,
              minimum = "0",
              maximum = "500",
              description = "How many items were published.")
          int published,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "500",
              description = "How many items were not.")
          int failed,
      @Schema(
              required = true,
              minItems = 1,
              maxItems = ReplyBatch.MOST,
              description = "What became of each item, in the order given.")
          List<BatchResult> results) {}

  @POST
  @Idempotent
  @Path("posts/{id}/replies/batch")
  @RolesAllowed(Scope.Name.WRITE)
  @Consumes({MediaType.APPLICATION_JSON, LINES})
  @Produces({MediaType.APPLICATION_JSON, LINES})
  @MaxBody("colloquy.replies.max-batch-body")
  @Operation(
      operationId = "createReplies",
      summary = "Publish many replies",
      description =
          """
          Up to 500 replies to a post or to replies of it, in one transaction and far faster than one by one. Items may answer \
          earlier items of the batch, by `parentRef`. A fault is pointed to as `/3/body`, items counted from 0; of a body in lines \
          the line is told too. A body that is not JSON is refused whole. The batch counts as one write.\
          """)
  @APIResponse(
      responseCode = "200",
      description =
          "What became of each item; as JSON in lines if asked for by `Accept`, a result per line.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = BatchResults.class)),
        @Content(mediaType = LINES, schema = @Schema(implementation = BatchResult.class))
      })
  @Problems({
    ProblemType.POST_LOCKED,
    ProblemType.POST_DELETED,
    ProblemType.PARENT_DELETED,
    ProblemType.PARENT_MISMATCH,
    ProblemType.DEPTH_LIMIT
  })
  public Response create(
      @PathParam("id") UUID postId,
      @Parameter(
              description =
                  "With `atomic`, an item that can't be published ends it all, and nothing is published; with `each`, it is left out.",
              example = "each")
          @QueryParam("mode")
          @DefaultValue("atomic")
          Mode mode,
      @RequestBody(
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(ref = "#/components/schemas/NewReplies")),
                @Content(mediaType = LINES, schema = @Schema(implementation = NewBatchReply.class))
              })
          ReplyBatch batch,
      HttpHeaders headers,
      UriInfo uri) {
    String instance = uri.getRequestUri().getRawPath();
    List<BatchResult> results =
        publish.publish(callers.require(), postId, batch, mode == Mode.EACH).stream()
            .map(outcome -> result(outcome, instance))
            .toList();
    boolean inLines = prefersLines(headers.getAcceptableMediaTypes());
    StreamingOutput body = out -> write(results, inLines, out);
    return Response.ok(body, inLines ? LINES_TYPE : MediaType.APPLICATION_JSON_TYPE).build();
  }

  private static BatchResult result(PublishBatch.Outcome outcome, String instance) {
    NewBatchReply reply = outcome.item().reply();
    Problem problem = outcome.problem() == null ? null : outcome.problem().problem(instance);
    return new BatchResult(
        outcome.item().index(),
        reply == null ? null : reply.ref(),
        problem == null ? Response.Status.CREATED.getStatusCode() : problem.status(),
        outcome.reply(),
        problem);
  }

  private void write(List<BatchResult> results, boolean inLines, OutputStream out)
      throws IOException {
    if (inLines) {
      try (SequenceWriter lines = json.withRootValueSeparator("\n").writeValues(out)) {
        lines.writeAll(results);
      }
      out.write('\n');
    } else {
      int published = (int) results.stream().filter(result -> result.reply() != null).count();
      json.writeValue(out, new BatchResults(published, results.size() - published, results));
    }
  }

  /** Of what the client accepts, in the order of its preference, the first that there is. */
  private static boolean prefersLines(List<MediaType> accepted) {
    for (MediaType type : accepted) {
      if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
      if (type.isCompatible(LINES_TYPE)) {
        return true;
      }
    }
    return false;
  }
}
