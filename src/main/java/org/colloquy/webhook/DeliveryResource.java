package org.colloquy.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.util.UUID;
import org.colloquy.author.Scope;
import org.colloquy.database.Snapshot;
import org.colloquy.web.Cursors;
import org.colloquy.web.Idempotent;
import org.colloquy.web.Links;
import org.colloquy.web.Page;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.colloquy.web.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was sent to webhooks, and sending it again, over HTTP, for admins. */
@Tag(name = "Webhooks")
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {

  private final WebhookRepository webhooks;
  private final DeliveryQueries deliveries;
  private final AskForDelivery ask;
  private final Snapshot snapshot;

  DeliveryResource(
      WebhookRepository webhooks,
      DeliveryQueries deliveries,
      AskForDelivery ask,
      Snapshot snapshot) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.ask = ask;
    this.snapshot = snapshot;
  }

  record DeliveryPlace(UUID webhook, DeliveryState state, UUID before) {

    /** Refuses what no server writes, whatever its checksum says. */
    DeliveryPlace {
      if (webhook == null || before == null) {
        throw new IllegalArgumentException("not a place");
      }
    }
  }

  @GET
  @Path("webhooks/{id}/deliveries")
  @RolesAllowed(Scope.Name.ADMIN)
  @Transactional
  @Operation(
      operationId = "listDeliveries",
      summary = "List what was sent to a webhook",
      description =
          """
          Admins only. What was sent, or is still to be, with every attempt, latest first, a page at a time. It is kept for 30 \
          days, and holds ids and no words.\
          """)
  @APIResponseSchema(value = DeliveryView.Some.class, responseDescription = "A page of deliveries.")
  public Response list(
      @PathParam("id") UUID id,
      @Parameter(description = "Only those in this state.", example = "failed") @QueryParam("state")
          DeliveryState state,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @QueryParam("cursor") String cursor,
      UriInfo uri) {
    snapshot.begin();
    Page.checkedLimit(limit);
    UUID before = DeliveryQueries.END;
    if (cursor != null) {
      DeliveryPlace place = Cursors.read(DeliveryPlace.class, cursor);
      if (!place.equals(new DeliveryPlace(id, state, place.before()))) {
        throw Cursors.invalid();
      }
      before = place.before();
    }
    if (webhooks.find(id).isEmpty()) {
      throw ProblemException.notFound();
    }
    Page<DeliveryView> page =
        Page.of(
            deliveries.page(id, state, before, limit + 1),
            limit,
            last -> Cursors.write(new DeliveryPlace(id, state, last.id())));
    DeliveryView.Some body = new DeliveryView.Some(page.items(), page.nextCursor());
    return Links.next(Response.ok(body), uri, page.nextCursor()).build();
  }

  @POST
  @Idempotent
  @Path("webhooks/{id}/ping")
  @RolesAllowed(Scope.Name.ADMIN)
  @Operation(
      operationId = "pingWebhook",
      summary = "Send a ping",
      description =
          """
          Admins only. Sends an event of type `ping`, whatever the webhook is told of. What comes of it is in the list of \
          deliveries.\
          """)
  @APIResponseSchema(
      value = DeliveryView.class,
      responseCode = "202",
      responseDescription = "The ping, about to be sent.")
  @Problems(ProblemType.WEBHOOK_INACTIVE)
  public Response ping(@PathParam("id") UUID id, UriInfo uri) {
    return accepted(id, ask.ping(id), uri);
  }

  @POST
  @Idempotent
  @Path("webhooks/{id}/deliveries/{delivery}/redeliver")
  @RolesAllowed(Scope.Name.ADMIN)
  @Operation(
      operationId = "redeliver",
      summary = "Send something again",
      description =
          """
          Admins only. Sends a delivery again at once, whatever became of it, under the same `webhook-id`; if it fails it is \
          tried again by the whole schedule.\
          """)
  @APIResponseSchema(
      value = DeliveryView.class,
      responseCode = "202",
      responseDescription = "The delivery, about to be sent.")
  @Problems(ProblemType.WEBHOOK_INACTIVE)
  public Response redeliver(
      @PathParam("id") UUID id,
      @Parameter(
              description = "The delivery's id.",
              example = "01a2fb41-7d20-7c11-8a3e-2b9c5d7e9f01")
          @PathParam("delivery")
          UUID delivery,
      UriInfo uri) {
    return accepted(id, ask.again(id, delivery), uri);
  }

  /** The list of deliveries, says what becomes of it. */
  private static Response accepted(UUID webhook, DeliveryView delivery, UriInfo uri) {
    return Response.accepted(delivery)
        .location(
            uri.getBaseUriBuilder()
                .path("api/v1/webhooks/{id}/deliveries")
                .build(webhook.toString()))
        .build();
  }
}
