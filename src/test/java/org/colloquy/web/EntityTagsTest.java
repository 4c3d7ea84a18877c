package org.colloquy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

  private static final String CURRENT = EntityTags.of(7, 12, "a1");

  @Test
  void a_tag_is_strong_and_holds_every_part() {
    assertThat(CURRENT).isEqualTo("\"7.12.a1\"");
    assertThat(EntityTags.of(7)).isEqualTo("\"7\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"7.12.a1\"",
        "W/\"7.12.a1\"",
        "*",
        " \"7.12.a1\" ",
        "\"1\", \"7.12.a1\"",
        "\"1\",W/\"7.12.a1\",\"2\"",
        "\"a,b\", \"7.12.a1\""
      })
  void a_copy_is_current_if_its_tag_is_listed(String ifNoneMatch) {
    assertThat(EntityTags.matches(ifNoneMatch, CURRENT)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "\"7\"",
        "\"7.12\"",
        "\"7.12.a\"",
        "\"7.12.a11\"",
        "7.12.a1",
        "w/\"7.12.a1\"",
        "W/W/\"7.12.a1\"",
        "\"8.12.a1\"",
        "\"*\""
      })
  void any_other_copy_is_not(String ifNoneMatch) {
    assertThat(EntityTags.matches(ifNoneMatch, CURRENT)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"7.12.a1\"", "\"7.99.b\"", "\"7\"", "*", "\"1\", \"7.1\"", " \"7.12.a1\" "})
  void a_change_goes_through_with_a_tag_of_the_same_words(String ifMatch) {
    assertThatCode(() -> EntityTags.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"6.12.a1\"",
        "\"71.12.a1\"",
        "W/\"7.12.a1\"",
        "7.12.a1",
        "7",
        "\"\"",
        "\"",
        ",",
        "x",
        "\"1.7\"",
        "\"6\", \"8\""
      })
  void a_change_with_another_tag_is_stale(String ifMatch) {
    assertThatThrownBy(() -> EntityTags.requireMatch(ifMatch, 7))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.PRECONDITION_FAILED));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void a_change_without_a_tag_is_refused(String ifMatch) {
    assertThatThrownBy(() -> EntityTags.requireMatch(ifMatch, 7))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.PRECONDITION_REQUIRED));
  }
}
