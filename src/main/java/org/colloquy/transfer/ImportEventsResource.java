package org.colloquy.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.colloquy.auth.Callers;
import org.colloquy.author.Scope;
import org.colloquy.web.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The progress of imports as Server-Sent Events, for admins. */
@Tag(name = "Transfer")
@Path("/api/v1")
public class ImportEventsResource {

  /** The job may be run by another instance, so its row is what there is to look at. */
  private static final Duration EVERY = Duration.ofMillis(500);

  private final Callers callers;
  private final ImportJobRepository jobs;

  ImportEventsResource(Callers callers, ImportJobRepository jobs) {
    this.callers = callers;
    this.jobs = jobs;
  }

  /**
   * One look at a job.
   *
   * @param isLast whether there is nothing to look for any more
   */
  private record Look(ImportView job, boolean isAllowed, boolean isLast) {}

  @GET
  @Path("imports/{id}/events")
  @RolesAllowed(Scope.Name.ADMIN)
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "getImportEvents",
      summary = "Follow an import",
      description =
          """
          Admins only. Server-Sent Events: `progress` with the import as it stands whenever that has changed, at most twice a \
          second, and at last `finished`, after which the stream ends. To resume, ask again: the first event says all.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The events.",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(ref = "#/components/schemas/ImportEvents")))
  public Multi<OutboundSseEvent> follow(@PathParam("id") UUID id, @Context Sse sse) {
    BooleanSupplier allowed = callers.still(Scope.ADMIN);
    if (!look(id, allowed).isAllowed()) {
      throw ProblemException.notFound();
    }
    return Multi.createBy()
        .repeating()
        // No thread waits between two looks, however many follow.
        .uni(
            () ->
                Uni.createFrom()
                    .item(() -> look(id, allowed))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
        .withDelay(EVERY)
        .whilst(look -> !look.isLast())
        .filter(Look::isAllowed)
        .skip()
        .repetitions()
        .map(look -> event(sse, look.job()));
  }

  private Look look(UUID id, BooleanSupplier allowed) {
    if (!allowed.getAsBoolean()) {
      return new Look(null, false, true);
    }
    ImportView job =
        QuarkusTransaction.requiringNew()
            .call(() -> jobs.find(id).orElseThrow(ProblemException::notFound));
    return new Look(job, true, job.status().isEnd());
  }

  private static OutboundSseEvent event(Sse sse, ImportView job) {
    return sse.newEventBuilder()
        .name(job.status().isEnd() ? "finished" : "progress")
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(ImportView.class, job)
        .build();
  }
}
