package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.colloquy.TestDatabase;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tokens that are not the issuer's, or not for us, or not for now. */
@QuarkusTest
@TestProfile(IssuerProfile.class)
@WithTestResource(TestDatabase.class)
@WithTestResource(OidcWiremockTestResource.class)
class IssuerRefusalTest {

  private static final Jwt GOOD = Jwt.of("somebody");

  @Test
  void the_good_token_that_the_bad_ones_are_made_from_is_taken() {
    Refusals.assertTaken(GOOD.signed());
    Refusals.assertTaken(GOOD.with("aud", "[\"another\", \"colloquy\"]").signed());
    Refusals.assertTaken(GOOD.signed(AlgorithmIdentifiers.RSA_USING_SHA512, Jwt.issuerKey()));
  }

  @TestFactory
  Stream<DynamicTest> each_bad_token_is_refused_as_a_problem() {
    Map<String, String> bad = new TreeMap<>(Refusals.byShape(GOOD.signed()));
    bad.put("expired", GOOD.withTime("exp", -5).signed());
    bad.put("without an end", GOOD.without("exp").signed());
    bad.put("not yet valid", GOOD.withTime("nbf", 60).signed());
    bad.put("for another service", GOOD.with("aud", "\"another\"").signed());
    bad.put("for nobody", GOOD.without("aud").signed());
    bad.put("for nobody in a list", GOOD.with("aud", "[]").signed());
    bad.put("by another issuer", GOOD.with("iss", "\"https://evil.example\"").signed());
    bad.put("by no issuer", GOOD.without("iss").signed());
    bad.put("of nobody", GOOD.without("sub").signed());
    bad.put("of a blank", GOOD.with("sub", "\"  \"").signed());
    bad.put("of a number", GOOD.with("sub", "17").signed());
    bad.put("of a NUL", GOOD.with("sub", "\"a\\u0000b\"").signed());
    bad.put("of half a character", GOOD.with("sub", "\"a\\ud800\"").signed());
    bad.put("of a long subject", GOOD.with("sub", '"' + "s".repeat(3000) + '"').signed());
    bad.put("signed with another key", GOOD.signedBy(Refusals.newKeys().getPrivate()));
    bad.put("unsigned", GOOD.unsigned());
    bad.putAll(Refusals.symmetric(GOOD, Refusals.publicKeyOf(Jwt.issuerKey())));
    return bad.entrySet().stream()
        .map(
            token ->
                DynamicTest.dynamicTest(
                    token.getKey(), () -> Refusals.assertRefused(token.getValue())));
  }

  @Test
  void a_bad_token_is_refused_where_anybody_may_read() {
    assertThat(anonymous().get("/posts").statusCode()).isEqualTo(200);
    String expired = GOOD.withTime("exp", -5).signed();

    assertThat(anonymous().header("Authorization", "Bearer " + expired).get("/posts").statusCode())
        .isEqualTo(401);
  }
}
