package org.colloquy.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.colloquy.author.Scope;
import org.colloquy.web.Confidential;
import org.colloquy.web.ProblemException;
import org.colloquy.web.Streamed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What goes out line by line, for admins: all discussions, and what an import left out. */
@Tag(name = "Transfer")
@Path("/api/v1")
@Produces(Ndjson.MEDIA_TYPE)
public class ExportResource {

  /** How many lines are read and sent at once. */
  private static final int PORTION = 1000;

  private final ColloquyExporter exporter;
  private final ImportJobRepository jobs;
  private final ObjectMapper mapper;

  ExportResource(ColloquyExporter exporter, ImportJobRepository jobs, ObjectMapper mapper) {
    this.exporter = exporter;
    this.jobs = jobs;
    this.mapper = mapper;
  }

  @GET
  @Path("exports")
  @RolesAllowed(Scope.Name.ADMIN)
  @Confidential
  @Operation(
      operationId = "getExport",
      summary = "Get all discussions as one file",
      description =
          """
          Admins only. Authors, posts, replies and their earlier versions as they stand at one moment, a JSON object to a line, \
          the deleted and the hidden among them. `POST /imports?format=colloquy` on an empty server gives the same again, and the \
          same content always gives the same bytes. A file without its last line, of the type `end`, was cut. Administrators who \
          wrote nothing, tokens and the log are not in it.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The file.",
      content =
          @Content(
              mediaType = Ndjson.MEDIA_TYPE,
              schema = @Schema(ref = "#/components/schemas/Export")))
  public Response export() {
    StreamingOutput file = Streamed.of(exporter::write);
    return Response.ok(file)
        .header("Content-Disposition", "attachment; filename=\"colloquy.ndjson\"")
        .header("Cache-Control", Confidential.CACHE_CONTROL)
        .build();
  }

  @GET
  @Path("imports/{id}/left-out")
  @RolesAllowed(Scope.Name.ADMIN)
  @Operation(
      operationId = "getImportLeftOut",
      summary = "Get all that an import left out",
      description =
          """
          Admins only. Each thing that an import left out or changed, and why, a JSON object to a line, in the order in which \
          they were found.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "What was left out.",
      content =
          @Content(
              mediaType = Ndjson.MEDIA_TYPE,
              schema = @Schema(ref = "#/components/schemas/LeftOutLines")))
  public Response leftOut(@PathParam("id") UUID id) {
    QuarkusTransaction.requiringNew()
        .call(() -> jobs.find(id).orElseThrow(ProblemException::notFound));
    StreamingOutput lines = Streamed.of(out -> writeLeftOut(id, out));
    return Response.ok(lines).build();
  }

  private void writeLeftOut(UUID id, OutputStream out) throws IOException {
    SequenceWriter lines =
        mapper
            .writerFor(ImportView.LeftOutView.class)
            .withRootValueSeparator("\n")
            .writeValues(out);
    long from = 0;
    List<ImportView.LeftOutView> portion = leftOut(id, from);
    while (!portion.isEmpty()) {
      for (ImportView.LeftOutView left : portion) {
        lines.write(left);
      }
      from += PORTION;
      portion = leftOut(id, from);
    }
    lines.flush();
    if (from > 0) {
      out.write('\n');
    }
  }

  private List<ImportView.LeftOutView> leftOut(UUID id, long from) {
    return QuarkusTransaction.requiringNew().call(() -> jobs.leftOut(id, from, PORTION));
  }
}
