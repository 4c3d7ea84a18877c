package org.colloquy.transfer.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.transfer.foreign.XmlStreamTest.refused;
import static org.colloquy.transfer.foreign.XmlStreamTest.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which encoding a file is read, and what becomes of bytes that are not of it. */
class XmlEncodingTest {

  @Test
  void the_encoding_is_what_the_file_says() throws IOException {
    String word = "Zoë – ☕";
    for (String name : List.of("UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE")) {
      byte[] file =
          ("<?xml version='1.0' encoding='" + name + "'?><a>" + word + "</a>").getBytes(name);
      assertThat(text(file)).as(name).isEqualTo(word);
    }
    for (String name : List.of("ISO-8859-1", "windows-1252", "koi8-r", "Shift_JIS", "GB18030")) {
      String possible = new String("Zoë ж 時".getBytes(name), Charset.forName(name));
      byte[] file =
          ("<?xml version=\"1.0\" encoding=\"" + name + "\"?><a>" + possible + "</a>")
              .getBytes(name);
      assertThat(text(file)).as(name).isEqualTo(possible);
    }
  }

  @Test
  void a_byte_order_mark_says_more_than_a_declaration() throws IOException {
    for (String name : List.of("UTF-8", "UTF-16BE", "UTF-16LE")) {
      byte[] file = "\uFEFF<?xml version='1.0' encoding='ISO-8859-1'?><a>ë</a>".getBytes(name);
      assertThat(text(file)).as(name).isEqualTo("ë");
    }
  }

  @Test
  void an_unknown_encoding_is_refused() {
    refused("<?xml version='1.0'\n encoding='clock'?><a/>", 2, 12)
        .withMessageContaining("encoding");
    refused("<?xml version='1.0' encoding='a b'?><a/>", 1, 31).withMessageContaining("encoding");
  }

  @Test
  void bytes_of_another_encoding_are_refused_where_they_stand() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    // Behind characters of several bytes, and more than the buffers hold.
    String before = "<a>" + "é☕🕓\r\n".repeat(5_000) + "é🕓x";
    file.write(before.getBytes(StandardCharsets.UTF_8));
    file.write(0xEB);
    file.write(" </a>".getBytes(StandardCharsets.UTF_8));

    refused(file.toByteArray(), 5_001, 5).withMessageContaining("UTF-8");
  }

  @Test
  void half_a_character_at_the_end_is_refused() {
    byte[] file = "<a>x🕓".getBytes(StandardCharsets.UTF_8);
    refused(Arrays.copyOf(file, file.length - 1), 1, 5);
  }
}
