package org.colloquy.text;

import static java.lang.Integer.parseInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquy.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownTest {

  private static final int LONGEST = 65_536;

  /** Every tag and attribute that may be in rendered text. */
  private static final Pattern HARMLESS_TAG =
      Pattern.compile(
          "</?(p|br|hr|h[1-6]|blockquote|pre|code|em|strong|del|ins|sub|sup|kbd|ul|ol|li|a|img|"
              + "table|thead|tbody|tr|th|td)"
              + "( (href|src)=\"((https?:|mailto:)[^\"<>]*|[^\":<>/?#]*([/?#][^\"<>]*)?)\"| (title|alt)=\"[^\"<>]*\""
              + "| rel=\"[a-z ]+\"| start=\"[0-9]+\"| align=\"(left|center|right)\""
              + "| class=\"language-[^\"<>\\s]+\")* ?/?>");

  static List<String> payloads() {
    return Payloads.ALL;
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void payloads_come_out_harmless(String payload) {
    assertHarmless(Markdown.toHtml(payload));
    assertHarmless(Markdown.toHtml("> - *x* " + payload + "\n\n" + payload + " *y*"));
  }

  @Test
  void payloads_cut_up_and_mixed_come_out_harmless() {
    Property.check(
        3000,
        random -> {
          StringBuilder mixed = new StringBuilder();
          for (int i = 1 + random.nextInt(6); i > 0; i--) {
            String payload = Payloads.ALL.get(random.nextInt(Payloads.ALL.size()));
            int from = random.nextInt(payload.length());
            mixed.append(payload, from, from + random.nextInt(payload.length() - from + 1));
            mixed.append("\n\0`\"'<> ".charAt(random.nextInt(8)));
          }
          assertHarmless(Markdown.toHtml(mixed.toString()));
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*a* **b** `c`|<p><em>a</em> <strong>b</strong> <code>c</code></p>",
        "~~a~~|<p><del>a</del></p>",
        "# a|<h1>a</h1>",
        "3. a|<ol start=\"3\"><li>a</li></ol>",
        "<kbd>a</kbd>|<p><kbd>a</kbd></p>",
        "![a](/b.png)|<p><img src=\"/b.png\" alt=\"a\" /></p>"
      })
  void what_is_harmless_is_kept(String source, String html) {
    assertThat(Markdown.toHtml(source).replace("\n", "")).isEqualTo(html);
  }

  @Test
  void links_pass_nothing_on() {
    assertThat(Markdown.toHtml("https://example.org"))
        .contains("<a href=\"https://example.org\"")
        .contains("nofollow")
        .contains("noopener");
  }

  static String[] towers() {
    return new String[] {
      ">", "> ", "- ", "1. ", "*a **b ", "[", "![", "[a](", "<div>", "<em>", "<ul><li>", "`",
          "<!--",
      "<", "&", "\\", "_", "~~a", "|", "| a ", "a@", "http://a.b ", "<a href=x>", "[a]", "\"",
          "***",
      "*_", "</", "<![CDATA[", "<?", "&#x0;", "\t", "# ", "-\n", "a\n\n", "[a]: b\n"
    };
  }

  @ParameterizedTest
  @MethodSource("towers")
  void nesting_without_end_is_rendered_within_bounds(String step) {
    String tower = step.repeat(LONGEST / step.length());

    String html = Markdown.toHtml(tower);

    assertHarmless(html);
    assertBounded(html);
  }

  @Test
  void one_long_address_cited_often_does_not_multiply() {
    String source = "[a]: https://example.org/" + "x".repeat(LONGEST / 2) + "\n\n";

    String html = Markdown.toHtml(source + "[a]".repeat((LONGEST - source.length()) / 3));

    assertBounded(html);
    assertThat(html).startsWith("<pre><code>[a]: https").contains("[a][a]");
  }

  @Test
  void one_wide_table_head_does_not_multiply_with_every_row() {
    int columns = LONGEST / 8;
    String head = "|".repeat(columns + 1) + "\n" + "|-".repeat(columns) + "|\n";

    String html = Markdown.toHtml(head + "a\n".repeat((LONGEST - head.length()) / 2));

    assertBounded(html);
    assertThat(html).startsWith("<pre><code>|||").contains("a\na\n");
  }

  private static void assertBounded(String html) {
    assertThat(html.length()).isLessThanOrEqualTo(6 << 20);
  }

  private static void assertHarmless(String html) {
    // The sanitizer parts two braces by an empty comment, for the sake of template engines.
    String rest = HARMLESS_TAG.matcher(html.replace("<!-- -->", "")).replaceAll("");
    assertThat(rest).as("what is left of %s", html).doesNotContain("<");
    String decoded =
        Pattern.compile("&#(\\d+);")
            .matcher(html)
            .replaceAll(
                code -> Matcher.quoteReplacement(Character.toString(parseInt(code.group(1)))));
    assertThat(decoded.toLowerCase(Locale.ROOT))
        .doesNotContainPattern("<[^>]* (href|src)=\"\\s*(javascript|vbscript|data):");
  }
}
