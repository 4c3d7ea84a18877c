package org.colloquy.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * An OpenID Connect issuer at which everybody is signed in already. It holds its client to what the
 * protocol asks: a code is good once, for the address and the proof key that it was asked with.
 */
public final class FakeIssuer implements QuarkusTestResourceLifecycleManager {

  /** The name by which the server is known at the issuer. */
  static final String CLIENT = "colloquy-pages";

  private static final String SECRET = "a-secret-of-more-than-32-characters-for-tests";

  /** What is said of the next one who signs in, beside what the protocol asks for. */
  static final Map<String, Object> CLAIMS = new ConcurrentHashMap<>();

  /** What is done wrong next, by a name that the tests give; empty for nothing. */
  static volatile String fault = "";

  private final Map<String, Map<String, List<String>>> codes = new ConcurrentHashMap<>();
  private HttpServer server;
  private RsaJsonWebKey key;

  @Override
  public Map<String, String> start() {
    try {
      key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId("1");
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/keys", this::keys);
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
    return Map.of(
        "quarkus.oidc.pages.tenant-enabled",
        "true",
        "quarkus.oidc.pages.auth-server-url",
        address(),
        "quarkus.oidc.pages.client-id",
        CLIENT,
        "quarkus.oidc.pages.credentials.secret",
        SECRET);
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void describe(HttpExchange exchange) throws IOException {
    json(
        exchange,
        200,
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys"}
        """
            .formatted(address()));
  }

  private void keys(HttpExchange exchange) throws IOException {
    json(exchange, 200, "{\"keys\":[" + key.toJson() + "]}");
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, List<String>> asked =
        new QueryStringDecoder(exchange.getRequestURI().toString()).parameters();
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    String answer =
        fault.equals("denied") ? "error=access_denied" : "code=" + code + "&session_state=x";
    String place =
        "%s?state=%s&%s".formatted(one(asked, "redirect_uri"), one(asked, "state"), answer);
    exchange.getResponseHeaders().add("Location", place);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, List<String>> sent =
        new QueryStringDecoder(new String(exchange.getRequestBody().readAllBytes(), UTF_8), false)
            .parameters();
    Map<String, List<String>> asked = codes.remove(one(sent, "code"));
    boolean good =
        asked != null
            && one(sent, "redirect_uri").equals(one(asked, "redirect_uri"))
            && one(asked, "code_challenge_method").equals("S256")
            && challenge(one(sent, "code_verifier")).equals(one(asked, "code_challenge"))
            && basic().equals(exchange.getRequestHeaders().getFirst("Authorization"));
    if (!good) {
      json(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    json(
        exchange,
        200,
        "{\"access_token\":\"opaque\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"%s\"}"
            .formatted(idToken(one(asked, "nonce"))));
  }

  private String idToken(String nonce) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(address());
    claims.setAudience(fault.equals("audience") ? "somebody-else" : CLIENT);
    claims.setIssuedAtToNow();
    claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + 300));
    claims.setClaim("nonce", fault.equals("nonce") ? "another" : nonce);
    CLAIMS.forEach(claims::setClaim);
    JsonWebSignature token = new JsonWebSignature();
    token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    token.setKeyIdHeaderValue("1");
    token.setPayload(claims.toJson());
    try {
      token.setKey(
          fault.equals("key")
              ? RsaJwkGenerator.generateJwk(2048).getPrivateKey()
              : key.getPrivateKey());
      return token.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String basic() {
    return "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String one(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of("")).get(0);
  }

  private static void json(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
