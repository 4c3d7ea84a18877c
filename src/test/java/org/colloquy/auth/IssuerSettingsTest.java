package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssuerSettingsTest {

  private static final Optional<String> ISSUER = Optional.of("https://id.example");
  private static final Optional<String> KEY = Optional.of("MII");
  private static final Optional<String> NONE = Optional.empty();

  @Test
  void an_issuer_or_a_key_with_an_audience_is_taken() {
    assertThatCode(() -> check(true, ISSUER, NONE, "colloquy")).doesNotThrowAnyException();
    assertThatCode(() -> check(true, NONE, KEY, "colloquy", "other")).doesNotThrowAnyException();
  }

  @Test
  void without_an_issuer_nothing_is_asked_for() {
    assertThatCode(() -> check(false, NONE, NONE)).doesNotThrowAnyException();
  }

  @Test
  void an_issuer_without_an_audience_is_refused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> check(true, ISSUER, NONE))
        .withMessageContaining("quarkus.oidc.token.audience");
  }

  @Test
  void the_word_that_turns_the_audience_off_is_no_audience() {
    assertThatIllegalStateException()
        .isThrownBy(() -> check(true, ISSUER, NONE, "any"))
        .withMessageContaining("quarkus.oidc.token.audience");
    assertThatIllegalStateException()
        .isThrownBy(() -> check(true, ISSUER, NONE, " "))
        .withMessageContaining("quarkus.oidc.token.audience");
  }

  @Test
  void neither_an_issuer_nor_a_key_is_refused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> check(true, NONE, NONE, "colloquy"))
        .withMessageContaining("quarkus.oidc.auth-server-url")
        .withMessageContaining("quarkus.oidc.public-key");
  }

  private static void check(
      boolean enabled, Optional<String> issuer, Optional<String> key, String... audience) {
    new IssuerSettings(
            enabled,
            issuer,
            key,
            audience.length == 0 ? Optional.empty() : Optional.of(List.of(audience)))
        .check(null);
  }
}
