package org.colloquy.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ForeignHandlesTest {

  @Test
  void people_get_handles_that_are_free_and_like_their_names() {
    ForeignHandles handles = new ForeignHandles(Set.of("ana", "me-1"));
    assertThat(handles.take("Ana", "x")).isEqualTo("ana-1");
    assertThat(handles.take(null, "Zoë Lindqvist")).isEqualTo("zoe-lindqvist");
    assertThat(handles.take(null, "Straße & Łódź")).isEqualTo("strasse-lodz");
    assertThat(handles.take(null, "日本")).isEqualTo("guest");
    assertThat(handles.take(null, "Я")).isEqualTo("guest-1");
    assertThat(handles.take("me", "x")).isEqualTo("me-2");
    assertThat(handles.take("--", "-")).isEqualTo("guest-2");
    assertThat(handles.take(null, "n".repeat(100))).isEqualTo("n".repeat(30));
    assertThat(handles.take(null, "n".repeat(100))).isEqualTo("n".repeat(30) + "-1");
  }
}
