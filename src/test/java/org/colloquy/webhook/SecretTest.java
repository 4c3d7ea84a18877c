package org.colloquy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretTest {

  /** The vector that the libraries of Standard Webhooks are tested with. */
  @Test
  void a_signature_is_that_of_standard_webhooks() {
    Secret secret = new Secret(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, body))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void secrets_are_32_bytes_each_another_and_are_not_printed() {
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      Secret secret = Secret.generate();
      texts.add(secret.toText());
      assertThat(secret.toText()).startsWith("whsec_").hasSize(50);
      assertThat(secret.bytes()).hasSize(32);
      assertThat(secret).hasToString("whsec_…");
    }
    assertThat(texts).hasSize(100);
  }
}
