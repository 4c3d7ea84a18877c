package org.colloquy.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses bodies that do not say what they are, and compressed ones. The framework refuses only
 * those that say something else.
 */
public final class BodyTypes {

  @ServerRequestFilter
  void check(ResourceInfo resource, ContainerRequestContext request) {
    if (!resource.getResourceMethod().isAnnotationPresent(Consumes.class)) {
      return;
    }
    String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (type == null
        || type.isBlank()
        || type.contains("*")
        || !(coding == null || coding.equalsIgnoreCase("identity"))) {
      throw new NotSupportedException();
    }
  }
}
