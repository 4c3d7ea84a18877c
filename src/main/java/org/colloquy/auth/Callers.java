package org.colloquy.auth;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquy.author.Scope;
import org.colloquy.web.EntityTags;

/** The caller of the current request, however they were authenticated. */
@ApplicationScoped
public class Callers {

  /** The attribute of the identity that holds its {@link Caller}. */
  static final String ATTRIBUTE = "colloquy.caller";

  /** The attribute that holds the hash of a personal access token; absent for other callers. */
  static final String TOKEN = "colloquy.token";

  /** The attribute that says whether the token came in a cookie; absent for callers without one. */
  static final String BY_COOKIE = "colloquy.by-cookie";

  private final SecurityIdentity identity;
  private final StillAllowed stillAllowed;

  Callers(SecurityIdentity identity, StillAllowed stillAllowed) {
    this.identity = identity;
    this.stillAllowed = stillAllowed;
  }

  /** The caller; empty if the request is anonymous. */
  public Optional<Caller> current() {
    return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
  }

  /**
   * The caller of an operation that takes one.
   *
   * @throws UnauthorizedException if the request is anonymous
   */
  public Caller require() {
    return current().orElseThrow(UnauthorizedException::new);
  }

  /**
   * Something to ask, as often as is wanted and from any thread, whether the caller may still do
   * what a scope stands for: an answer that goes on for hours must end when its caller is sent
   * away. Each asking blocks.
   *
   * @throws UnauthorizedException if the request is anonymous
   */
  public BooleanSupplier still(Scope scope) {
    Standing standing = new Standing(require().id(), token(), Set.of(scope));
    return () -> stillAllowed.lost(List.of(standing)).isEmpty();
  }

  /**
   * On what the caller stands who is answered for as long as they may do what some scopes stand
   * for, of those that they have now; empty if the request is anonymous.
   */
  public Optional<Standing> standing(Scope... scopes) {
    return current()
        .map(
            caller ->
                new Standing(
                    caller.id(),
                    token(),
                    Stream.of(scopes).filter(caller::may).collect(Collectors.toSet())));
  }

  /** The hash of the caller's token, in hexadecimal digits; null if it is none of ours. */
  private String token() {
    byte[] hash = identity.getAttribute(TOKEN);
    return hash == null ? null : HexFormat.of().formatHex(hash);
  }

  /** Whose eyes the answer is for. */
  public Viewer viewer() {
    return current().map(Viewer::of).orElse(Viewer.ANONYMOUS);
  }

  /**
   * Says to caches who may keep an answer: anyone an anonymous one, nobody but the caller another.
   * Either is asked for again each time.
   */
  public Response.ResponseBuilder cacheable(Response.ResponseBuilder answer) {
    return audience().mark(answer);
  }

  /** Whom the answer is for; asked while the request is at hand, for an answer that comes later. */
  public Audience audience() {
    return new Audience(
        identity.isAnonymous(), Boolean.TRUE.equals(identity.getAttribute(BY_COOKIE)));
  }

  /** Whom an answer is for, as caches must know it. */
  public record Audience(boolean anyone, boolean byCookie) {

    /** Answers are compressed for those who take them so. */
    private static final String VARY = "Authorization, Accept-Encoding";

    /** Says so to caches. */
    public Response.ResponseBuilder mark(Response.ResponseBuilder answer) {
      return answer
          .header("Cache-Control", anyone ? "public, no-cache" : "private, no-cache")
          .header("Vary", VARY + (byCookie ? ", Cookie" : ""));
    }
  }

  /**
   * An answer that is not made where the client's copy is current.
   *
   * @param tag the entity tag of the answer as it would be sent now
   * @param ifNoneMatch the If-None-Match header; null if there was none
   * @param body makes the answer
   */
  public Response revalidated(
      String tag, String ifNoneMatch, Supplier<Response.ResponseBuilder> body) {
    Response.ResponseBuilder answer =
        EntityTags.matches(ifNoneMatch, tag) ? Response.notModified() : body.get();
    return cacheable(answer).header(HttpHeaders.ETAG, tag).build();
  }
}
