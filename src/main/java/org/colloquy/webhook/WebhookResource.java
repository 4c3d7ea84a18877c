package org.colloquy.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.colloquy.auth.Callers;
import org.colloquy.author.Scope;
import org.colloquy.web.Confidential;
import org.colloquy.web.Idempotent;
import org.colloquy.web.MergePatch;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.colloquy.web.Problems;
import org.colloquy.web.Revalidated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Webhooks over HTTP, for admins. */
@Tag(name = "Webhooks")
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

  private final Callers callers;
  private final WebhookRepository webhooks;
  private final ReviseWebhook revise;

  WebhookResource(Callers callers, WebhookRepository webhooks, ReviseWebhook revise) {
    this.callers = callers;
    this.webhooks = webhooks;
    this.revise = revise;
  }

  @POST
  @Idempotent
  @Path("webhooks")
  @RolesAllowed(Scope.Name.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createWebhook",
      summary = "Make a webhook",
      description =
          """
          Admins only. From now on what happens is sent there. The secret that deliveries are signed with is in this answer \
          and nowhere else. A server has at most 50 webhooks.\
          """)
  @APIResponseSchema(
      value = MintedWebhook.class,
      responseCode = "201",
      responseDescription = "The webhook with its secret.")
  @Confidential
  @Problems(ProblemType.WEBHOOK_LIMIT)
  public Response create(@NotNull @Valid NewWebhook webhook) {
    return minted(Response.Status.CREATED, revise.make(callers.require(), webhook));
  }

  @GET
  @Path("webhooks")
  @RolesAllowed(Scope.Name.ADMIN)
  @Operation(
      operationId = "listWebhooks",
      summary = "List webhooks",
      description = "Admins only. All webhooks, whoever made them, latest first.")
  @APIResponseSchema(value = WebhookView.All.class, responseDescription = "The webhooks.")
  public WebhookView.All list() {
    return new WebhookView.All(webhooks.list());
  }

  @GET
  @Path("webhooks/{id}")
  @RolesAllowed(Scope.Name.ADMIN)
  @Operation(
      operationId = "getWebhook",
      summary = "Get a webhook",
      description = "Admins only. One webhook, without its secret.")
  @APIResponseSchema(value = WebhookView.class, responseDescription = "The webhook.")
  @Revalidated
  public Response get(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
    WebhookState webhook = webhooks.find(id).orElseThrow(ProblemException::notFound);
    return callers.revalidated(webhook.entityTag(), ifNoneMatch, () -> Response.ok(webhook.view()));
  }

  @PATCH
  @Path("webhooks/{id}")
  @RolesAllowed(Scope.Name.ADMIN)
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "editWebhook",
      summary = "Edit a webhook, or switch it off and on",
      description =
          """
          Admins only. A JSON merge patch (RFC 7396): members left out stay as they are. One that changes nothing leaves the \
          entity tag as it was.\
          """)
  @APIResponseSchema(value = WebhookView.class, responseDescription = "The webhook as edited.")
  public Response edit(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBodySchema(EditWebhook.class) JsonNode patch) {
    WebhookState webhook = revise.edit(callers.require(), id, ifMatch, patch);
    return Response.ok(webhook.view()).header(HttpHeaders.ETAG, webhook.entityTag()).build();
  }

  @DELETE
  @Path("webhooks/{id}")
  @RolesAllowed(Scope.Name.ADMIN)
  @Operation(
      operationId = "deleteWebhook",
      summary = "Delete a webhook",
      description =
          """
          Admins only. Nothing more is sent there but what is being sent at this moment, and its log is gone.\
          """)
  @APIResponse(responseCode = "204", description = "The webhook is deleted.")
  public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    revise.delete(callers.require(), id, ifMatch);
  }

  @POST
  @Idempotent
  @Path("webhooks/{id}/rotate")
  @RolesAllowed(Scope.Name.ADMIN)
  @Operation(
      operationId = "rotateWebhook",
      summary = "Replace a webhook's secret",
      description =
          """
          Admins only. Makes another secret, which is in this answer and nowhere else. For 24 hours deliveries have a signature \
          of each of the two, so that the receiver may change over when it likes.\
          """)
  @APIResponseSchema(
      value = MintedWebhook.class,
      responseDescription = "The webhook with its new secret.")
  @Confidential
  public Response rotate(@PathParam("id") UUID id) {
    return minted(Response.Status.OK, revise.rotate(callers.require(), id));
  }

  private static Response minted(Response.Status status, MintedWebhook webhook) {
    return Response.status(status)
        .header("Cache-Control", Confidential.CACHE_CONTROL)
        .entity(webhook)
        .build();
  }
}
