package org.colloquy.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquy.auth.Caller;
import org.colloquy.auth.Callers;
import org.colloquy.author.Scope;
import org.colloquy.web.Cursors;
import org.colloquy.web.Idempotent;
import org.colloquy.web.Links;
import org.colloquy.web.MaxBody;
import org.colloquy.web.Page;
import org.colloquy.web.ProblemException;
import org.colloquy.web.Times;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports over HTTP, for admins. */
@Tag(name = "Transfer")
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

  /** How long a file may take to come in over a slow line. */
  private static final int UPLOAD_SECONDS = 6 * 3600;

  private static final ImportPlace LATEST =
      new ImportPlace(Instant.parse("9999-12-31T23:59:59.999Z"), new UUID(-1, -1));

  private final Callers callers;
  private final QueueImport queue;
  private final ImportJobRepository jobs;

  ImportResource(Callers callers, QueueImport queue, ImportJobRepository jobs) {
    this.callers = callers;
    this.queue = queue;
    this.jobs = jobs;
  }

  record ImportPlace(Instant before, UUID beforeId) {

    /** Refuses what no server writes, whatever its checksum says. */
    ImportPlace {
      if (beforeId == null || !Times.isInRange(before)) {
        throw new IllegalArgumentException("not a place");
      }
    }
  }

  @POST
  @Idempotent(seconds = ImportResource.UPLOAD_SECONDS)
  @Path("imports")
  @RolesAllowed(Scope.Name.ADMIN)
  @Consumes({
    MediaType.APPLICATION_XML,
    MediaType.TEXT_XML,
    Ndjson.MEDIA_TYPE,
    MediaType.APPLICATION_OCTET_STREAM
  })
  @MaxBody("colloquy.transfer.max-file")
  @Operation(
      operationId = "createImport",
      summary = "Bring in discussions from a file",
      description =
          """
          Admins only. Takes the file as it is, of up to 2 GiB unless configured otherwise, and queues a job that brings it in \
          whole or not at all, also if the server is restarted meanwhile. Original times, parents and authors are kept; what was \
          brought in before is known and stays as it is, so the same file twice adds nothing. See `docs/transfer.md`.\
          """)
  @APIResponseSchema(
      value = ImportView.class,
      responseCode = "202",
      responseDescription = "The file is here, and its import is queued.")
  public Response create(
      @Parameter(description = "What wrote the file.", required = true, example = "wordpress")
          @QueryParam("format")
          ImportFormat format,
      @RequestBody(
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_XML,
                    schema = @Schema(ref = "#/components/schemas/ImportFile")),
                @Content(
                    mediaType = MediaType.TEXT_XML,
                    schema = @Schema(ref = "#/components/schemas/ImportFile")),
                @Content(
                    mediaType = Ndjson.MEDIA_TYPE,
                    schema = @Schema(ref = "#/components/schemas/ImportFile")),
                @Content(
                    mediaType = MediaType.APPLICATION_OCTET_STREAM,
                    schema = @Schema(ref = "#/components/schemas/ImportFile"))
              })
          InputStream file,
      UriInfo uri)
      throws IOException {
    if (format == null) {
      throw ProblemException.parameter("format", "must be one of wordpress, disqus, colloquy");
    }
    ImportView job = queued(format, file);
    return Response.accepted(job)
        .location(uri.getAbsolutePathBuilder().path(job.id().toString()).build())
        .build();
  }

  /** A file that ends too early leaves nothing of the part that came. */
  private ImportView queued(ImportFormat format, InputStream file) throws IOException {
    Caller caller = callers.require();
    try {
      // Not by an annotation: one with a time of its own can't join the transaction of a key.
      return QuarkusTransaction.joiningExisting()
          .timeout(UPLOAD_SECONDS)
          .call(() -> queue.queue(caller, format, file));
    } catch (QuarkusTransactionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw fault;
      }
      throw e;
    }
  }

  @GET
  @Path("imports")
  @RolesAllowed(Scope.Name.ADMIN)
  @Transactional
  @Operation(
      operationId = "listImports",
      summary = "List imports",
      description = "Admins only. All imports, latest first, a page at a time.")
  @APIResponseSchema(value = ImportsView.class, responseDescription = "A page of imports.")
  public Response list(
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @QueryParam("cursor") String cursor,
      UriInfo uri) {
    Page.checkedLimit(limit);
    ImportPlace place = cursor == null ? LATEST : Cursors.read(ImportPlace.class, cursor);
    List<ImportView> found = jobs.page(place.before(), place.beforeId(), limit + 1);
    Page<ImportView> page =
        Page.of(found, limit, last -> Cursors.write(new ImportPlace(last.createdAt(), last.id())));
    ImportsView body = new ImportsView(page.items(), page.nextCursor());
    return Links.next(Response.ok(body), uri, page.nextCursor()).build();
  }

  @GET
  @Path("imports/{id}")
  @RolesAllowed(Scope.Name.ADMIN)
  @Transactional
  @Operation(
      operationId = "getImport",
      summary = "Get an import",
      description = "Admins only. How an import stands, how far it has come, and what it found.")
  @APIResponseSchema(value = ImportView.class, responseDescription = "The import.")
  public ImportView get(@PathParam("id") UUID id) {
    return jobs.find(id).orElseThrow(ProblemException::notFound);
  }
}
