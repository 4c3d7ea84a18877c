package org.colloquy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.colloquy.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written, what is shown is of the allowed kind. */
class HostileTextTest {

  static Iterable<String> kinds() {
    return Hostile.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void what_is_made_of_it_holds_nothing_but_what_is_allowed(String kind) {
    List<String> texts = Hostile.all().get(kind);
    texts.forEach(
        text -> {
          Harmless.check(Markdown.toHtml(text), text);
          Harmless.check(Markdown.toHtml("> 1. **x** " + text + "\n\n" + text + " *y*"), text);
          // As if there were no Markdown before the sanitiser.
          Harmless.check(Markdown.sanitised(text), text);
        });
    System.out.printf("Hostile texts, %s: %d%n", kind, texts.size());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void sanitising_what_was_sanitised_changes_nothing(String kind) {
    Hostile.all()
        .get(kind)
        .forEach(
            text -> {
              String once = Markdown.toHtml(text);
              assertThat(Markdown.sanitised(once)).as(text).isEqualTo(once);
            });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void shown_as_markdown_again_it_is_as_harmless(String kind) {
    Hostile.all()
        .get(kind)
        .forEach(text -> Harmless.check(Markdown.toHtml(Markdown.toHtml(text)), text));
  }

  @Test
  void cut_up_and_mixed_it_is_as_harmless() {
    Map<String, List<String>> written = Hostile.written();
    List<String> all = written.values().stream().flatMap(List::stream).toList();
    Property.check(
        4000,
        random -> {
          StringBuilder mixed = new StringBuilder();
          for (int i = 2 + random.nextInt(5); i > 0; i--) {
            String text = all.get(random.nextInt(all.size()));
            int from = random.nextInt(text.length());
            mixed.append(text, from, from + 1 + random.nextInt(text.length() - from));
            mixed.append("\n`\"'<>-=/ &[(*".charAt(random.nextInt(14)));
          }
          String html = Markdown.toHtml(mixed.toString());
          Harmless.check(html, mixed);
          assertThat(Markdown.sanitised(html)).as("%s", mixed).isEqualTo(html);
        });
  }
}
