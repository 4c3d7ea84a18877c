package org.colloquy.auth;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import org.colloquy.author.Author;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.EnrolAuthor;
import org.colloquy.author.NewAuthor;
import org.colloquy.author.Role;

/**
 * Takes the caller's word for who they are: the header {@value #HEADER} holds a handle. It is for
 * development and tests alone, and is not in a production build at all: the bean is left out when
 * the application is built, so no setting can turn it on.
 *
 * <p>It will be replaced by two mechanisms that yield the same {@link Caller} attribute, so that
 * nothing else changes: bearer tokens of an OpenID Connect issuer, and personal access tokens of
 * the server's own.
 */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class DevelopmentMechanism implements HttpAuthenticationMechanism {

  static final String HEADER = "X-Colloquy-Author";

  private final Roster roster;

  DevelopmentMechanism(Roster roster) {
    this.roster = roster;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identityProviders) {
    String handle = context.request().getHeader(HEADER);
    if (handle == null) {
      return Uni.createFrom().nullItem();
    }
    return Uni.createFrom()
        .item(() -> roster.identify(handle))
        // The roster is asked by blocking JDBC, which must not hold up the event loop.
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }

  /**
   * Looks the handle up. On an empty roster the first to call becomes its admin, or nobody could
   * begin.
   */
  @ApplicationScoped
  @IfBuildProfile(anyOf = {"dev", "test"})
  static class Roster {

    private final AuthorRepository authors;
    private final EnrolAuthor enrol;

    Roster(AuthorRepository authors, EnrolAuthor enrol) {
      this.authors = authors;
      this.enrol = enrol;
    }

    @ActivateRequestContext
    SecurityIdentity identify(String handle) {
      Author author =
          authors
              .findByHandle(handle)
              .orElseGet(
                  () -> {
                    if (authors.count() > 0) {
                      throw new AuthenticationFailedException();
                    }
                    return enrol.enrol(new NewAuthor(handle, handle, Role.ADMIN, List.of()));
                  });
      return QuarkusSecurityIdentity.builder()
          .setPrincipal(new QuarkusPrincipal(author.handle()))
          .addRole(author.role().wireName())
          .addAttribute(Callers.ATTRIBUTE, new Caller(author.id(), author.role()))
          .build();
    }
  }
}
