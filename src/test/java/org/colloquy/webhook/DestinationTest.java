package org.colloquy.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.colloquy.web.Problem;
import org.colloquy.web.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

  @Test
  void an_address_is_read_with_its_defaults() {
    assertThat(Destination.of("https://hooks.example.org"))
        .isEqualTo(new Destination(true, "hooks.example.org", 443, "/"));
    assertThat(Destination.of("HTTP://Hooks.example.org:8080/a%20b?c=d&e"))
        .isEqualTo(new Destination(false, "Hooks.example.org", 8080, "/a%20b?c=d&e"));
    assertThat(Destination.of("http://[2606:4700::1111]/"))
        .isEqualTo(new Destination(false, "2606:4700::1111", 80, "/"));
    assertThat(Destination.of("http://[2606:4700::1111]/").authority())
        .isEqualTo("[2606:4700::1111]");
    assertThat(Destination.of("http://93.184.216.34/").host()).isEqualTo("93.184.216.34");
    assertThat(Destination.of("https://example.org/é").target()).isEqualTo("/%C3%A9");
  }

  /** Addresses that programs read differently, and what is not an address of the web. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "/relative",
        "//example.org/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:25/",
        "javascript:alert(1)",
        "http:",
        "http://",
        "http:///path",
        "http:example.org",
        "http://user@example.org/",
        "http://user:word@example.org/",
        "http://example.org@127.0.0.1/",
        "http://example.org/#part",
        "http://example.org:0/",
        "http://example.org:65536/",
        "http://example.org:x/",
        "http://exa mple.org/",
        "http://example.org\\@127.0.0.1/",
        "http://2130706433/",
        "http://017700000001/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://010.0.0.1/",
        "http://127.1/",
        "http://127.0.1/",
        "http://127.0.0.1./",
        "http://256.0.0.1/",
        "http://1.2.3.4.5/",
        "http://example.0x7f/",
        "http://１２７.0.0.1/",
        "http://127。0。0。1/",
        "http://[::1%25lo]/",
        "http://[fe80::1%lo]/",
        "http://[::1/",
        "http://under_score.example/"
      })
  void what_is_odd_is_refused_with_a_pointer_to_it(String url) {
    assertThatThrownBy(() -> Destination.of(url))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.errors())
                    .extracting(Problem.Invalid::pointer)
                    .containsExactly("/url"));
  }
}
