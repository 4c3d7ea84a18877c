package org.colloquy.auth;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Finds out who is calling before the operation begins. It takes a database connection of its own;
 * asked for within an operation's transaction it would be the request's second, and as many such
 * requests as there are connections would wait for each other until all give up.
 */
@Provider
class CallerFirst implements ContainerRequestFilter {

  private final SecurityIdentity identity;

  CallerFirst(SecurityIdentity identity) {
    this.identity = identity;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    // The identity is found when it is first asked anything.
    identity.isAnonymous();
  }
}
