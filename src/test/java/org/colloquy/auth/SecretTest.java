package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void a_secret_tells_what_it_is_and_has_at_least_178_random_bits() {
    String token = Secret.generate(Secret.TOKEN);

    assertThat(token).matches("clq_[0-9A-Za-z]{38}");
    assertThat(32 * Math.log(62) / Math.log(2)).isGreaterThan(178);
    assertThat(Secret.isWellFormed(Secret.TOKEN, token)).isTrue();
    assertThat(Secret.isWellFormed(Secret.INVITATION, token)).isFalse();
    assertThat(Secret.generate(Secret.INVITATION)).matches("clqi_[0-9A-Za-z]{38}");
  }

  @Test
  void no_two_secrets_are_alike() {
    Set<String> secrets = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      secrets.add(Secret.generate(Secret.TOKEN));
    }
    assertThat(secrets).hasSize(1000);
  }

  @Test
  void one_wrong_character_is_refused_wherever_it_stands() {
    String token = Secret.generate(Secret.TOKEN);
    for (int place = 0; place < token.length(); place++) {
      for (char wrong : new char[] {'0', 'Q', 'z', '-', 'é'}) {
        String typed = token.substring(0, place) + wrong + token.substring(place + 1);
        assertThat(Secret.isWellFormed(Secret.TOKEN, typed)).isEqualTo(typed.equals(token));
      }
    }
  }

  @Test
  void two_characters_in_the_wrong_order_are_refused() {
    String token = Secret.generate(Secret.TOKEN);
    for (int place = 0; place + 1 < token.length(); place++) {
      String typed =
          token.substring(0, place)
              + token.charAt(place + 1)
              + token.charAt(place)
              + token.substring(place + 2);
      assertThat(Secret.isWellFormed(Secret.TOKEN, typed)).isEqualTo(typed.equals(token));
    }
  }

  @Test
  void what_is_cut_off_or_goes_on_is_refused() {
    String token = Secret.generate(Secret.TOKEN);
    for (int end = 0; end < token.length(); end++) {
      assertThat(Secret.isWellFormed(Secret.TOKEN, token.substring(0, end))).isFalse();
    }
    assertThat(Secret.isWellFormed(Secret.TOKEN, token + "0")).isFalse();
    assertThat(Secret.isWellFormed(Secret.TOKEN, " " + token)).isFalse();
  }

  @Test
  void what_is_kept_of_a_secret_holds_nothing_of_it() {
    String token = Secret.generate(Secret.TOKEN);

    byte[] hash = Secret.hash(token);

    assertThat(hash).hasSize(32).isEqualTo(Secret.hash(token));
    assertThat(new String(hash, StandardCharsets.ISO_8859_1)).doesNotContain(token.substring(4, 8));
  }
}
