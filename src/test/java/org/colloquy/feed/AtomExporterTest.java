package org.colloquy.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquy.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** Whatever is in the words, the feed is one. */
class AtomExporterTest {

  private static final URI HERE = URI.create("https://colloquy.example/feed?a=1&b='%22");

  private static Feed feed(String text) {
    UUID id = new UUID(1, 2);
    Feed.Entry entry =
        new Feed.Entry(
            id,
            text,
            "x" + text,
            Instant.EPOCH,
            Instant.EPOCH,
            HERE,
            List.of("x" + text),
            new Feed.InReplyTo(id, HERE),
            new Feed.Replies(HERE, 2, null),
            2,
            text);
    return new Feed(id, text, Instant.EPOCH, HERE, HERE, HERE, List.of(entry));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "]]>",
        "<![CDATA[x]]>",
        "<!--x--><?php?><script>&lt;&amp;&nbsp;",
        "🦉 👩🏽‍🏫 🇵🇪",
        "مرحبا שלום \u202Eabc\u202C \u2067x\u2069 \u200F",
        "\uFEFFa\u2028b\u2029c\u0085d",
        "a\tb\nc"
      })
  void words_come_out_as_they_were(String text) {
    Atom entry = Atom.of(AtomExporter.write(feed(text))).entries().get(0);

    assertThat(entry.text("title")).isEqualTo(text);
    assertThat(entry.text("content")).isEqualTo(text);
  }

  @Test
  void what_xml_can_not_hold_has_a_character_in_its_place() {
    String text = "a\u0001b\u0008c\u000Bd\u001Be\uFFFEf\uFFFFg\uD800h";

    Atom entry = Atom.of(AtomExporter.write(feed(text))).entries().get(0);

    assertThat(entry.text("content")).isEqualTo("a�b�c�d�e�f�g�h");
  }

  @Test
  void any_text_at_all_makes_a_feed() {
    Property.check(
        200,
        random -> {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(60); i > 0; i--) {
            int most = random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1;
            text.appendCodePoint(random.nextInt(most));
          }
          assertThat(Atom.of(AtomExporter.write(feed(text.toString()))).entries()).hasSize(1);
        });
  }

  @Test
  void the_schema_finds_what_is_missing() throws SAXException, IOException {
    String whole = new String(AtomExporter.write(feed("text")), StandardCharsets.UTF_8);

    for (String part :
        List.of(
            "<name>xtext</name>",
            " ref=\"[^\"]*\"",
            "thr:count=\"2\"",
            "<thr:total>2</thr:total>",
            "<generator>.*?</generator>",
            "1970")) {
      String without = whole.replaceFirst(part, "");
      assertThat(without).isNotEqualTo(whole);
      assertThat(Atom.faults(without.getBytes(StandardCharsets.UTF_8))).as(part).isNotEmpty();
    }
  }
}
