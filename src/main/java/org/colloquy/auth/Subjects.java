package org.colloquy.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.colloquy.author.Role;
import org.colloquy.author.Scope;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Finds the author that a subject of an issuer's is, and makes one of a subject seen for the first
 * time.
 */
@ApplicationScoped
class Subjects {

  /**
   * Two first sights at the same moment: one of them loses, and finds the author at its next try.
   */
  private static final int ATTEMPTS = 3;

  private static final int MOST_REMEMBERED = 20_000;
  private static final int MOST_GROUPS = 20;
  private static final int MOST_GROUP_LENGTH = 50;

  private final AuthConfig config;
  private final BindSubject bind;
  private final Cache<Subject, Caller> remembered;

  Subjects(AuthConfig config, BindSubject bind) {
    this.config = config;
    this.bind = bind;
    this.remembered =
        Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(config.tokenMemory())
            .build();
  }

  /**
   * What a token says of its bearer.
   *
   * @param issuer empty if the token names none
   * @param role null if the token does not say
   * @param groups null if the token does not say
   */
  record Subject(
      String issuer,
      String subject,
      String handle,
      String displayName,
      Role role,
      List<String> groups) {}

  /** The caller of a token whose signature, times, issuer and audience were checked. Blocks. */
  Caller caller(JsonWebToken token) {
    if (token.getSubject() == null || token.getSubject().isBlank()) {
      throw new AuthenticationFailedException();
    }
    return remembered.get(subject(token), this::bound);
  }

  private Caller bound(Subject subject) {
    for (int attempt = 1; ; attempt++) {
      try {
        BindSubject.Bound bound = bind.bind(subject);
        return new Caller(bound.id(), bound.role(), Scope.of(bound.role()));
      } catch (BindSubject.Collision e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Subject subject(JsonWebToken token) {
    String name = text(token, config.claims().displayName()).orElse(token.getSubject());
    return new Subject(
        Optional.ofNullable(token.getIssuer()).orElse(""),
        token.getSubject(),
        text(token, config.claims().handle()).orElse(token.getSubject()),
        name,
        text(token, config.claims().role()).flatMap(Subjects::role).orElse(null),
        groups(token));
  }

  private List<String> groups(JsonWebToken token) {
    if (!(token.getClaim(config.claims().groups()) instanceof JsonArray array)) {
      return token.getGroups().isEmpty() ? null : sane(token.getGroups().stream());
    }
    return sane(
        array.stream()
            .filter(JsonString.class::isInstance)
            .map(value -> ((JsonString) value).getString()));
  }

  private static List<String> sane(Stream<String> groups) {
    return groups
        .filter(group -> !group.isBlank() && group.length() <= MOST_GROUP_LENGTH)
        .distinct()
        .sorted()
        .limit(MOST_GROUPS)
        .toList();
  }

  private static Optional<String> text(JsonWebToken token, String claim) {
    Object value = token.getClaim(claim);
    String text =
        value instanceof JsonString json ? json.getString() : value instanceof String s ? s : null;
    return Optional.ofNullable(text).filter(t -> !t.isBlank());
  }

  private static Optional<Role> role(String name) {
    return Stream.of(Role.values())
        .filter(role -> role.wireName().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
