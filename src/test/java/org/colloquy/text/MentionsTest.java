package org.colloquy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.colloquy.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

  private static Set<String> in(String source) {
    return Mentions.of(Markdown.toHtml(source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@ana-reyes",
        "@Ana-Reyes, look!",
        "(@ana-reyes)",
        "Thanks to @ana-reyes.",
        "Is it @ana-reyes?",
        "**@ana-reyes**",
        "*so says* @ana-reyes",
        "> @ana-reyes wrote it",
        "- @ana-reyes",
        "# @ana-reyes",
        "| a |\n|---|\n| @ana-reyes |",
        "one\n@ana-reyes",
        "one  \n@ana-reyes",
        "\"@ana-reyes\"",
        "hello,@ana-reyes",
        "谢谢@ana-reyes你好",
        "ขอบคุณ@ana-reyes",
        "🦉@ana-reyes🦉",
        "<b>@ana-reyes</b>",
        "<div>\n@ana-reyes\n</div>",
        "`code`@ana-reyes",
        "@ana-reyes’s essay",
      })
  void a_name_after_an_at_sign_is_mentioned(String source) {
    assertThat(in(source)).containsExactly("ana-reyes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`@ana`",
        "``a @ana b``",
        "    @ana",
        "```\n@ana\n```",
        "<code>@ana</code>",
        "<pre>@ana</pre>",
        "ben@ana.example",
        "<ben@ana.example>",
        "https://example.org/@ana",
        "<https://example.org/?q=@ana>",
        "https://example.org/?q=@ana",
        "[a link](https://example.org/@ana)",
        "[@ana](https://example.org)",
        "![@ana](https://example.org/a.png)",
        "word@ana",
        "é@ana",
        "_@ana_x",
        "@@ana",
        "/@ana",
        "ben.@ana",
        "ben+@ana",
        "@anaé",
        "@ana_b",
        "@ana@example.org",
        "@-ana",
        "@",
        "@ ana",
        "no name",
        "<script>@ana</script>",
        "<!-- @ana -->",
        "&commat",
        "@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      })
  void what_is_code_a_link_an_address_or_part_of_a_word_mentions_nobody(String source) {
    assertThat(in(source)).isEmpty();
  }

  @Test
  void a_handle_may_be_as_long_as_handles_are() {
    String handle = "a".repeat(39);

    assertThat(in("@" + handle + " and @b")).containsExactly(handle, "b");
  }

  @Test
  void names_come_once_in_order_and_no_more_than_so_many() {
    assertThat(in("@b @a @B @c")).containsExactly("b", "a", "c");
    String many =
        IntStream.range(0, 80).mapToObj(i -> "@name-" + i).collect(Collectors.joining(" "));
    assertThat(in(many)).hasSize(Mentions.MOST).contains("name-0", "name-49");
  }

  @Test
  void a_text_full_of_signs_is_looked_through_all_the_same() {
    Property.check(
        300,
        random -> {
          StringBuilder text = new StringBuilder();
          for (int i = 0; i < 200; i++) {
            text.append("@@a-b*_`[](<>\n 1é中".charAt(random.nextInt(18)));
          }
          assertThat(in(text.toString()))
              .allMatch(handle -> handle.matches("[a-z0-9][a-z0-9-]{0,38}"));
        });
    assertThat(in("@a".repeat(30_000))).isEmpty();
  }
}
