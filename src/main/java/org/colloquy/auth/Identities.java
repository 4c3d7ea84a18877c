package org.colloquy.auth;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/**
 * Makes Quarkus's identity of a caller. Its roles are the caller's scopes, which annotations on
 * endpoints ask for.
 */
final class Identities {

  private Identities() {}

  static SecurityIdentity of(Caller caller) {
    return builder(caller).build();
  }

  /** The identity of who bears a token. */
  static SecurityIdentity of(Caller caller, TokenRequest request) {
    return builder(caller)
        .addAttribute(Callers.TOKEN, Secret.hash(request.secret()))
        .addAttribute(Callers.BY_COOKIE, request.isByCookie())
        .build();
  }

  private static QuarkusSecurityIdentity.Builder builder(Caller caller) {
    QuarkusSecurityIdentity.Builder identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(caller.id().toString()))
            .addAttribute(Callers.ATTRIBUTE, caller);
    caller.scopes().forEach(scope -> identity.addRole(scope.wireName()));
    return identity;
  }
}
