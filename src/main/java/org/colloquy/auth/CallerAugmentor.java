package org.colloquy.auth;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.colloquy.author.Scope;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Gives every identity its caller: an issuer's subject becomes an author, an anonymous reader what
 * is public.
 */
@ApplicationScoped
class CallerAugmentor implements SecurityIdentityAugmentor {

  private final AuthConfig config;
  private final Subjects subjects;

  CallerAugmentor(AuthConfig config, Subjects subjects) {
    this.config = config;
    this.subjects = subjects;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.isAnonymous()) {
      return Uni.createFrom().item(reader(identity));
    }
    if (identity.getAttribute(Callers.ATTRIBUTE) != null) {
      return Uni.createFrom().item(identity);
    }
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      return context.runBlocking(() -> Identities.of(subjects.caller(token)));
    }
    return Uni.createFrom().failure(new AuthenticationFailedException());
  }

  private SecurityIdentity reader(SecurityIdentity anonymous) {
    return config.readAccess() == AuthConfig.ReadAccess.PUBLIC
        ? QuarkusSecurityIdentity.builder(anonymous).addRole(Scope.Name.PUBLIC).build()
        : anonymous;
  }
}
