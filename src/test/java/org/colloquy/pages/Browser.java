package org.colloquy.pages;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.RedirectConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.colloquy.ClassRoom;
import org.colloquy.auth.SessionCookie;

/** What a browser sends: it asks for pages, says whose page it shows, and keeps its cookies. */
final class Browser {

  private static final String AGENT =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

  private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";

  private Browser() {}

  /** This server as a browser names it. */
  static String origin() {
    return RestAssured.baseURI + ":" + RestAssured.port;
  }

  /** A browser in which nobody is signed in. */
  static RequestSpecification stranger() {
    return given()
        .basePath("")
        .config(
            RestAssured.config().redirect(RedirectConfig.redirectConfig().followRedirects(false)))
        .header("Accept", PAGE)
        .header("User-Agent", AGENT);
  }

  /** A browser with a session. */
  static RequestSpecification with(String session) {
    return stranger().cookie(SessionCookie.NAME, session);
  }

  /** A browser in which an author has just signed in. */
  static RequestSpecification as(String handle) {
    return with(session(handle));
  }

  /** Signs an author in, and gives the session's secret. */
  static String session(String handle) {
    String session = signIn(token(handle), "/").getCookie(SessionCookie.NAME);
    if (session == null) {
      throw new AssertionError("nobody was signed in");
    }
    return session;
  }

  /** A token that allows all that its author's role does. */
  static String token(String handle) {
    return ClassRoom.authorization(handle).substring("Bearer ".length());
  }

  /** Sends the form of the sign-in page, whatever comes of it. */
  static Response signIn(String token, String back) {
    return send(stranger(), "/sign-in", Map.of("token", token, "back", back));
  }

  /** Sends a form from one of this server's pages. */
  static Response send(RequestSpecification browser, String path, Map<String, String> fields) {
    return browser
        .header("Origin", origin())
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(fields)
        .post(path);
  }
}
