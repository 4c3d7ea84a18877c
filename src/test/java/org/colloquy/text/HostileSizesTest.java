package org.colloquy.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts as long as may be that ask for as much work as they can: nested, repeated or left open
 * without end. What is bounded is memory; against a text that takes for ever there is a time after
 * which a test is given up, far longer than any takes.
 */
class HostileSizesTest {

  private static final int LONGEST = 65_536;

  /** What a parser may keep that does not grow with the text. */
  private static final long SOME = 16 << 20;

  static Stream<String> steps() {
    return Stream.of(
        // Nesting of blocks.
        "> ",
        ">",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "> - ",
        "- > 1. ",
        "  - x\n",
        "\t",
        "    ",
        // Emphasis, strikethrough and their likes.
        "*",
        "**",
        "_",
        "__",
        "*a ",
        "**a ",
        "*a_ ",
        "a**b",
        "_a __b ",
        "*a **b ",
        "***a* ",
        "~~",
        "~",
        "~~a ",
        "*_~",
        "a*",
        "*a*",
        "**x **x**",
        // Links, pictures, references.
        "[",
        "]",
        "[]",
        "![",
        "[a](",
        "[a](b",
        "![a](",
        "[a](<",
        "[a](<b",
        "[a](b \"",
        "[a][",
        "[a][b]",
        "[]()",
        "[a]: b\n",
        "[a]: <b> 'c\n",
        "[a\\",
        "[[]](",
        "![[]()",
        "[a](()",
        "[^a]",
        // Code.
        "`",
        "``",
        "`a``",
        "`` ` ",
        "a`b",
        "```\n",
        "~~~\n",
        "```a\n",
        "    x\n",
        // HTML.
        "<",
        "<a",
        "<a ",
        "<a b",
        "<a b=",
        "<a b='",
        "<a b=\"c\" ",
        "</",
        "</a",
        "<!",
        "<!--",
        "<!-- a",
        "-->",
        "<?",
        "<![CDATA[",
        "<!A",
        "<div>",
        "</div>",
        "<em>",
        "<b><p>",
        "<svg><math>",
        "<table>",
        "<td>",
        "<select>",
        "<template>",
        "<style>",
        "<script>",
        "<p ",
        "<a href=\"https://a.example\">",
        "<img src=x>",
        "<ul><li>",
        "<br>",
        "<x y",
        "<x/",
        // Entities and escapes.
        "&",
        "&#",
        "&#x",
        "&#0;",
        "&amp;",
        "&amp",
        "\\",
        "\\\\",
        "\\[",
        // Bare links and mentions.
        "http://",
        "http://a.b",
        "http://a.b ",
        "www.",
        "www.a.",
        "a@",
        "a@b.",
        "@",
        "@a",
        "@a ",
        "@a-",
        "a.b@c.d ",
        "https://a.b/(",
        "://",
        "_a@b.c_",
        // Tables.
        "|",
        "| a ",
        "a|b\n",
        "|a|b|\n",
        "|-",
        "|:-:|\n",
        "\\|",
        "a | b\n-|-\n",
        // Lines and blocks.
        "\n",
        " \n",
        "a\n",
        "a\n\n",
        "# ",
        "# a\n",
        "a\n=\n",
        "-\n",
        "---\n",
        "***\n",
        "\r",
        "\r\n",
        "a  \n",
        "\\\n",
        // Letters.
        "\0",
        "\u00a0",
        "\u0301",
        "a\u0301",
        "\u202e",
        "\u200d",
        "\ud83d\udc68\u200d",
        "\u0e01",
        "\u6f22",
        "\ufdfa",
        "\u0130",
        "{",
        "{{",
        "{{}}",
        "'",
        "\"");
  }

  /** With something before all of it, or behind. */
  private static List<String> forms(String step, int length) {
    String run = step.repeat(length / step.length());
    String half = step.repeat(length / 2 / step.length());
    return List.of(
        run,
        "a " + run + " b",
        "|a|\n|-|\n|" + run,
        half + "a" + new StringBuilder(half).reverse(),
        "<p title=\"" + run,
        "[x](" + run + ")");
  }

  @ParameterizedTest
  @MethodSource("steps")
  @Timeout(
      value = 2,
      unit = java.util.concurrent.TimeUnit.MINUTES,
      threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void twice_the_text_takes_no_more_than_in_proportion(String step) {
    for (int form = 0; form < forms(step, 100).size(); form++) {
      long some = taken(forms(step, LONGEST / 4).get(form));
      long more = taken(forms(step, LONGEST).get(form));

      assertThat(more).as("%s, form %d", step, form).isLessThan(6 * some + SOME);
    }
  }

  @Test
  void one_long_line_and_one_long_word_are_kept_as_they_are() {
    String word = "x".repeat(LONGEST);

    assertThat(Markdown.toHtml(word)).isEqualTo("<p>" + word + "</p>\n");
    assertThat(Words.count(Markdown.toHtml("x ".repeat(LONGEST / 2)))).isEqualTo(LONGEST / 2);
  }

  /** The bytes that are allocated to render a text, and to look for words and names in it. */
  private static long taken(String text) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    String html = Markdown.toHtml(text);
    Words.count(html);
    Mentions.of(html);
    long taken = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(html.length()).as("%.20s", text).isLessThanOrEqualTo(6 << 20);
    Harmless.check(html, text.substring(0, 50));
    return taken;
  }
}
