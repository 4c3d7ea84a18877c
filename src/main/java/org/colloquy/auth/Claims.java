package org.colloquy.auth;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.colloquy.author.Role;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads what a token says of its bearer. A claim that is odd is taken for one that is missing, or
 * is cut to what the roster has room for: nobody is locked out by what their issuer says of them.
 */
@ApplicationScoped
class Claims {

  private static final int MOST_SUBJECT_LENGTH = 255;
  private static final int MOST_NAME_LENGTH = 100;
  private static final int MOST_GROUPS = 20;
  private static final int MOST_GROUP_LENGTH = 50;

  /**
   * Controls, halves of surrogate pairs, and what turns the direction of the text around a name:
   * the database can't keep the first two, and readers should not meet the third.
   */
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]+");

  private static final Pattern VISIBLE = Pattern.compile("[^\\p{C}\\p{Z}\\p{M}]");

  private final AuthConfig.Claims names;

  Claims(AuthConfig config) {
    this.names = config.claims();
  }

  /**
   * What a token says of its bearer.
   *
   * @param issuer empty if the token names none
   * @param handle what the handle is made from
   * @param displayName null if the token does not say
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

  /**
   * The bearer of a token whose signature, times, issuer and audience were checked.
   *
   * @throws AuthenticationFailedException if the token names no subject by which it can be known
   *     again
   */
  Subject read(JsonWebToken token) {
    String subject = token.getSubject();
    String issuer = Optional.ofNullable(token.getIssuer()).orElse("");
    if (subject == null || subject.isBlank() || !isExact(subject) || !isExact(issuer)) {
      throw new AuthenticationFailedException();
    }
    return new Subject(
        issuer,
        subject,
        text(token.getClaim(names.handle())).orElse(subject),
        text(token.getClaim(names.displayName())).map(Claims::name).orElse(null),
        role(token.getClaim(names.role())),
        groups(token.getClaim(names.groups())));
  }

  /** A name that is fit to be seen. */
  static String name(String text) {
    int length = Math.min(MOST_NAME_LENGTH, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, length)).strip();
  }

  /**
   * Whether a text is kept as it is. An identity that was changed on its way into the database
   * could be somebody else's.
   */
  private static boolean isExact(String text) {
    return text.length() <= MOST_SUBJECT_LENGTH && !UNFIT.matcher(text).find();
  }

  private static Role role(Object claim) {
    if (claim == null) {
      return null;
    }
    // An issuer that speaks of roles and names none of ours has taken back what it said before.
    return texts(claim)
        .flatMap(name -> Stream.of(Role.values()).filter(r -> r.wireName().equalsIgnoreCase(name)))
        .max(Comparator.naturalOrder())
        .orElse(Role.STUDENT);
  }

  private static List<String> groups(Object claim) {
    if (!(claim instanceof Collection<?>)) {
      return null;
    }
    return texts(claim)
        .filter(group -> group.codePointCount(0, group.length()) <= MOST_GROUP_LENGTH)
        .distinct()
        .sorted()
        .limit(MOST_GROUPS)
        .toList();
  }

  /** The texts of an array, or the one that stands alone. */
  private static Stream<String> texts(Object claim) {
    // An array of JSON, or the set of strings that the framework makes of the claim "groups".
    Stream<?> values = claim instanceof Collection<?> many ? many.stream() : Stream.of(claim);
    return values.flatMap(value -> text(value).stream());
  }

  private static Optional<String> text(Object value) {
    String text =
        value instanceof JsonString json ? json.getString() : value instanceof String s ? s : "";
    String fit = UNFIT.matcher(text).replaceAll(" ").strip();
    return VISIBLE.matcher(fit).find() ? Optional.of(fit) : Optional.empty();
  }
}
