package org.colloquy.auth;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** The issuer is down when the server starts. That it started is the first thing shown here. */
@QuarkusTest
@TestProfile(IssuerDownTest.Profile.class)
@WithTestResource(TestDatabase.class)
class IssuerDownTest {

  /** An issuer at a port where nobody listens. */
  public static final class Profile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return Map.of(
            "quarkus.oidc.tenant-enabled",
            "true",
            "quarkus.oidc.auth-server-url",
            "http://127.0.0.1:" + free.getLocalPort(),
            "quarkus.oidc.token.audience",
            Jwt.AUDIENCE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Inject ClassRoom room;

  @ConfigProperty(name = "quarkus.oidc.auth-server-url")
  String issuer;

  @Test
  void its_subjects_are_told_so_and_are_let_in_once_it_is_up_and_stay_when_it_goes() {
    String token = Jwt.ofSomebodyNew().signed();
    String student = room.student();
    IssuerFaults.assertUnavailable(token);
    assertThat(ClassRoom.as(student).get("/authors/me").statusCode()).isEqualTo(200);
    assertThat(ClassRoom.anonymous().get("/posts").statusCode()).isEqualTo(200);

    for (ResponseDefinitionBuilder noKeys :
        List.of(okJson("{}").withFixedDelay(60_000), serverError(), ok("<html>"))) {
      WireMockServer broken = start(noKeys);
      try {
        IssuerFaults.assertUnavailable(token);
      } finally {
        broken.stop();
      }
    }
    WireMockServer started = start(okJson("{\"keys\": [" + publicKey() + "]}"));
    try {
      Refusals.assertTaken(token);
    } finally {
      started.stop();
    }

    Refusals.assertTaken(token);
    Refusals.assertTaken(Jwt.ofSomebodyNew().signed());
    Response unknownKey = IssuerFaults.ask(Jwt.ofSomebodyNew().signedAs("another-key"));
    assertThat(unknownKey.statusCode()).as(unknownKey.asString()).isIn(401, 503);
    assertThat(unknownKey.contentType()).isEqualTo("application/problem+json");
    assertThat(ClassRoom.as(student).get("/authors/me").statusCode()).isEqualTo(200);
  }

  @Test
  void what_is_no_token_is_refused_without_asking_it() {
    Refusals.assertRefused("garbage");
  }

  private WireMockServer start(ResponseDefinitionBuilder keys) {
    WireMockServer server =
        new WireMockServer(wireMockConfig().port(Integer.parseInt(issuer.replaceAll(".*:", ""))));
    server.stubFor(
        get("/.well-known/openid-configuration")
            .willReturn(
                okJson(
                    "{\"issuer\": \"%s\", \"jwks_uri\": \"%s/keys\"}"
                        .formatted(Jwt.ISSUER, issuer))));
    server.stubFor(get("/keys").willReturn(keys));
    server.start();
    return server;
  }

  private static String publicKey() {
    try {
      PublicJsonWebKey key =
          PublicJsonWebKey.Factory.newPublicJwk(Refusals.publicKeyOf(Jwt.issuerKey()));
      key.setKeyId("1");
      return key.toJson(OutputControlLevel.PUBLIC_ONLY);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
