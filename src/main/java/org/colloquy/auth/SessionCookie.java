package org.colloquy.auth;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/**
 * The cookie by which a browser is known: it holds the secret of a token that was made for this
 * browser alone. No script can read it. It comes along when somebody follows a link from elsewhere,
 * and not with what a page of another site sends by itself (SameSite=Lax); a request that changes
 * something must besides say that it comes from a page of this server, see {@link SameOrigin}.
 */
public final class SessionCookie {

  /** The cookie's name. */
  public static final String NAME = "colloquy-session";

  private SessionCookie() {}

  /**
   * The cookie that signs a browser in.
   *
   * @param secret the session's token
   * @param life how long the browser keeps it
   * @param isSecure whether the browser came over https, and so never sends it in the clear
   */
  public static NewCookie of(String secret, Duration life, boolean isSecure) {
    return cookie(secret, (int) life.toSeconds(), isSecure);
  }

  /** What makes the browser forget the cookie. */
  public static NewCookie removal(boolean isSecure) {
    return cookie("", 0, isSecure);
  }

  /** What the request's cookie holds; null if there is none, or nothing in it. */
  public static String secret(HttpServerRequest request) {
    Cookie cookie = request.getCookie(NAME);
    return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
  }

  private static NewCookie cookie(String value, int maxAge, boolean isSecure) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(isSecure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
