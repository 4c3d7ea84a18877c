package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.response.Response;

/** What tests of an issuer that does not answer share. */
final class IssuerFaults {

  /** A client's patience. Past it the test fails, for the server hung. */
  private static final int PATIENCE_MILLIS = 20_000;

  private IssuerFaults() {}

  /** Asks with a token, and does not wait for ever. */
  static Response ask(String token) {
    HttpClientConfig patience =
        HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", PATIENCE_MILLIS);
    return anonymous()
        .config(RestAssured.config().httpClient(patience))
        .header("Authorization", "Bearer " + token)
        .get("/authors/me");
  }

  /** The answer says that it is not the token's fault. */
  static void assertUnavailable(String token) {
    Response answer = ask(token);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/issuer-unavailable");
    assertThat(answer.header("Retry-After")).isNotNull();
    assertThat(answer.asString()).doesNotContain("127.0.0.1", "xception");
  }
}
