package org.colloquy.command;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportFormatTest {

  private static final String WORDPRESS =
      """
      <?xml version="1.0" encoding="UTF-8" ?>
      <!-- This is a WordPress eXtended RSS file, see http://codex.disqus.example -->
      <rss version="2.0"
      	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
      	xmlns:wp="http://wordpress.org/export/1.2/">
      """;

  private static final String DISQUS =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
      """;

  private static final String COLLOQUY = "{\"type\":\"colloquy\"}\n";

  @Test
  void each_is_known_by_its_beginning_in_every_encoding_and_with_what_may_stand_before() {
    for (Charset charset : new Charset[] {UTF_8, UTF_16, UTF_16LE}) {
      for (String before : new String[] {"", "\ufeff", " \r\n"}) {
        assertThat(ImportFormat.of((before + WORDPRESS).getBytes(charset)))
            .contains(ImportFormat.WORDPRESS);
        assertThat(ImportFormat.of((before + DISQUS).getBytes(charset)))
            .contains(ImportFormat.DISQUS);
        assertThat(ImportFormat.of((before + COLLOQUY).getBytes(charset)))
            .contains(ImportFormat.COLLOQUY);
      }
    }
  }

  @Test
  void what_is_none_of_them_is_not_guessed() {
    Stream.of("", "Dear diary", "<html>", "<?xml version='1.0'?><feed/>", "[]", "\u001f\u008b\b")
        .forEach(text -> assertThat(ImportFormat.of(text.getBytes(UTF_8))).as(text).isEmpty());
  }
}
