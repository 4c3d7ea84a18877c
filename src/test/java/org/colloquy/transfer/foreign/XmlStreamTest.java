package org.colloquy.transfer.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How XML is read, whatever is in it. */
class XmlStreamTest {

  static String text(byte[] file) throws IOException {
    try (XmlStream xml = XmlStream.open(new ByteArrayInputStream(file))) {
      xml.root();
      String text = xml.text();
      xml.end();
      return text;
    }
  }

  static String text(String file) throws IOException {
    return text(file.getBytes(StandardCharsets.UTF_8));
  }

  static ThrowableAssertAlternative<UnreadableFile> refused(byte[] file, int line, int column) {
    return assertThatExceptionOfType(UnreadableFile.class)
        .isThrownBy(() -> text(file))
        .satisfies(e -> assertThat(e.line() + ":" + e.column()).isEqualTo(line + ":" + column));
  }

  static ThrowableAssertAlternative<UnreadableFile> refused(String file, int line, int column) {
    return refused(file.getBytes(StandardCharsets.UTF_8), line, column);
  }

  @Test
  void entities_of_xml_and_html_are_read() throws IOException {
    assertThat(text("<a>&lt;&amp;&#8230;&#x1F553;&nbsp;&hellip;&eacute;&NotEqualTilde;</a>"))
        .isEqualTo("<&…🕓\u00A0…é≂̸");
    assertThat(text("<a>" + "&lt;b&nbsp;&AMP;lt;".repeat(150_000) + "</a>"))
        .startsWith("<b\u00A0&lt;<");
    byte[] attribute = "<a b='&LT;&eacute;&amp;'/>".getBytes(StandardCharsets.UTF_8);
    try (XmlStream xml = XmlStream.open(new ByteArrayInputStream(attribute))) {
      xml.root();
      assertThat(xml.attribute("b")).isEqualTo("<é&");
    }
  }

  @Test
  void an_entity_of_nobody_is_refused_where_it_stands() {
    refused("<a>\n  x &clock; y</a>", 2, 11).withMessageContaining("entity");
    refused("<a>\n  <b c='&clock;'/></a>", 2, 15).withMessageContaining("entity");
  }

  @Test
  void cdata_and_text_are_one_text() throws IOException {
    assertThat(text("<a>1<![CDATA[ < ]]]]><![CDATA[> ]]>2<b>3</b><!-- 4 --><?p 6?></a>"))
        .isEqualTo("1 < ]]> 23");
  }

  @Test
  void a_section_that_was_closed_within_itself_is_refused() {
    refused("<a>\n<![CDATA[ x ]]> y ]]></a>", 2, 21);
  }

  @Test
  void prefixes_need_not_be_bound() throws IOException {
    assertThat(text("<wp:a x:y='z'><media:b>1</media:b></wp:a>")).isEqualTo("1");
  }

  @Test
  void control_characters_are_replaced_and_told_of() throws IOException {
    String file = "<a>\r\nx\u0008y\u000B\n\n<b>\uFFFE</b></a>";
    try (XmlStream xml =
        XmlStream.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))) {
      xml.root();
      assertThat(xml.text()).isEqualTo("\nx\uFFFDy\uFFFD\n\n\uFFFD");
      List<LeftOut> told = new ArrayList<>();
      xml.replaced().drain(told::add);
      assertThat(told)
          .containsExactly(
              new LeftOut(
                  "file",
                  null,
                  2,
                  "A character that XML does not allow (U+0008) was replaced by U+FFFD."),
              new LeftOut(
                  "file",
                  null,
                  4,
                  "A character that XML does not allow (U+FFFE) was replaced by U+FFFD."));
      xml.replaced().drain(told::add);
      assertThat(told).hasSize(2);
    }
  }

  @Test
  void of_very_many_control_characters_there_is_the_number() throws IOException {
    String file = "<a>" + "\u0001\n".repeat(1500) + "</a>";
    try (XmlStream xml =
        XmlStream.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))) {
      xml.root();
      xml.skip();
      List<LeftOut> told = new ArrayList<>();
      xml.replaced().drain(told::add);
      assertThat(told).hasSize(1001);
      assertThat(told.get(1000).line()).isEqualTo(1500);
      assertThat(told.get(1000).reason()).startsWith("On 500 more lines");
    }
  }

  @Test
  void control_characters_by_number_are_refused() {
    refused("<a>\nx&#8;</a>", 2, 5);
    refused("<a>&#0;</a>", 1, 7);
    refused("<a>&#xD800;</a>", 1, 11);
  }

  @Test
  void text_of_xml_1_1_can_still_be_stored() throws IOException {
    assertThat(text("<?xml version='1.1'?><a>x&#1;y</a>")).isEqualTo("x\u0001y");
    refused("<?xml version='1.1'?><a>&#0;</a>", 1, 28);
  }

  @Test
  @Timeout(10)
  void document_types_are_refused_unread(@TempDir Path directory) throws IOException {
    StringBuilder laughs =
        new StringBuilder("<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 40; i++) {
      laughs.append("<!ENTITY l%d '&l%d;&l%d;'>".formatted(i, i - 1, i - 1));
    }
    refused(laughs + "]>\n<a>&l39;</a>", 2, 1).withMessageContaining("DOCTYPE");

    Path secret = Files.writeString(directory.resolve("secret"), "open sesame");
    String external = "<!DOCTYPE a [<!ENTITY s SYSTEM '" + secret.toUri() + "'>]>\n<a>&s;</a>";
    refused(external, 1, 1).withMessageContaining("DOCTYPE");
    refused("<!DOCTYPE a SYSTEM '" + secret.toUri() + "'><a/>", 1, 1);
    // Cut within the subset, so that whoever read it would find its end missing.
    refused("\n<!DOCTYPE a [<!ENTITY % p SYSTEM '" + secret.toUri() + "'> %p;", 2, 1);
  }

  @Test
  void only_space_and_comments_stand_behind_the_root() throws IOException {
    assertThat(text("<a>1</a>\n<!-- 2 -->\n")).isEqualTo("1");
    refused("<a>1</a>\n<b/>", 2, 2);
    refused("<a>1</a>\n x", 2, 2);
    refused("<a>1</a>\n\u0000", 2, 1);
  }

  @Test
  void what_is_no_xml_is_refused() {
    refused("", 1, 1);
    refused(" \n", 2, 1);
    refused("{}", 1, 1);
    refused("<a>\n<b></a>", 2, 6);
    refused("<a>".repeat(300), 1, 601);
    refused("<a x='1' x='2'/>", 1, 16);
  }

  @Test
  void a_long_text_is_cut_where_it_is_longer_than_any_that_is_kept() throws IOException {
    assertThat(text("<a>" + "x".repeat(600_000) + "</a>")).hasSize(XmlStream.MAX_TEXT + 1);
  }

  @Test
  void a_disk_that_fails_is_no_fault_of_the_file() {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream("<a>".getBytes(StandardCharsets.UTF_8)),
            new FilterInputStream(InputStream.nullInputStream()) {
              @Override
              public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("unplugged");
              }
            });
    assertThatThrownBy(
            () -> {
              try (XmlStream xml = XmlStream.open(broken)) {
                xml.root();
                xml.skip();
              }
            })
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("unplugged");
  }
}
