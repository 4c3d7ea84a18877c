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
    QuarkusSecurityIdentity.Builder identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(caller.id().toString()))
            .addAttribute(Callers.ATTRIBUTE, caller);
    caller.scopes().forEach(scope -> identity.addRole(scope.wireName()));
    return identity.build();
  }
}
