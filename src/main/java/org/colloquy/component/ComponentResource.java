package org.colloquy.component;

import io.quarkiverse.web.bundler.runtime.Bundle;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The address of the component that pages write into their script tags. The script itself is at an
 * address that changes with its bytes, so that browsers keep it and still have the newest.
 */
@Path("/colloquy-thread.js")
@PermitAll
public class ComponentResource {

  private final String module;

  ComponentResource(Bundle bundle) {
    // Relative, because a proxy may have moved the server's root.
    this.module = "import \".%s\";\n".formatted(bundle.script("thread"));
  }

  @GET
  @Produces("text/javascript")
  @Operation(hidden = true)
  public Response module() {
    return Response.ok(module).header("Cache-Control", "no-cache").build();
  }
}
