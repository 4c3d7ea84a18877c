package org.colloquy.transfer.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.colloquy.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A file that is damaged in any place is refused, or is a whole file all the same. */
@Timeout(120)
class DamagedFileTest {

  private static final Map<String, ForeignReader> READERS =
      Map.of("blog.xml", new WordPressReader(), "forum.xml", new DisqusReader());

  @Test
  void a_file_that_was_cut_is_refused_wherever_it_was_cut() {
    READERS.forEach(
        (name, reader) -> {
          byte[] file = Found.file(name);
          int end = new String(file, StandardCharsets.ISO_8859_1).stripTrailing().length();
          for (int length = 0; length < end; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatExceptionOfType(UnreadableFile.class)
                .as("%s cut at %d", name, length)
                .isThrownBy(() -> Found.in(reader, cut))
                .satisfies(e -> assertWithin(e, cut));
          }
        });
  }

  @Test
  void a_file_with_a_wrong_byte_is_read_or_refused() {
    READERS.forEach(
        (name, reader) -> {
          byte[] whole = Found.file(name);
          Property.check(
              1_500,
              random -> {
                byte[] file = whole.clone();
                int at = random.nextInt(file.length);
                file[at] = (byte) random.nextInt(256);
                try {
                  assertStorable(Found.in(reader, file));
                } catch (UnreadableFile e) {
                  assertWithin(e, file);
                }
              });
        });
  }

  @Test
  void a_file_with_a_piece_moved_is_read_or_refused() {
    READERS.forEach(
        (name, reader) -> {
          String whole = new String(Found.file(name), StandardCharsets.UTF_8);
          Property.check(
              400,
              random -> {
                int from = random.nextInt(whole.length());
                int to = from + random.nextInt(Math.min(400, whole.length() - from));
                StringBuilder moved = new StringBuilder(whole).delete(from, to);
                moved.insert(random.nextInt(moved.length()), whole.substring(from, to));
                byte[] file = moved.toString().getBytes(StandardCharsets.UTF_8);
                try {
                  assertStorable(Found.in(reader, file));
                } catch (UnreadableFile e) {
                  assertWithin(e, file);
                }
              });
        });
  }

  private static void assertWithin(UnreadableFile fault, byte[] file) {
    // Wrong bytes become one character each, so that places stay as they are told. One place is
    // right behind the file; and the parser may have looked beyond the end of a line.
    String text = new String(file, StandardCharsets.UTF_8);
    List<String> lines = Arrays.asList(text.split("\r\n|\n|\r", -1));
    assertThat(fault.line()).isBetween(1, lines.size());
    int before = lines.subList(0, fault.line() - 1).stream().mapToInt(l -> l.length() + 1).sum();
    assertThat(fault.column()).isBetween(1, text.length() - before + 1);
    assertThat(fault.detail())
        .isNotBlank()
        .endsWith(".")
        .doesNotContain("\n", "Exception", "org.", "com.");
  }

  private static void assertStorable(Found found) {
    assertThat(found.source).isNotNull();
    for (ForeignPost post : found.posts) {
      assertStorable(post.title(), 300);
      assertStorable(post.body(), 65_536);
    }
    for (ForeignComment comment : found.comments) {
      assertStorable(comment.body(), 65_536);
    }
    for (ForeignAuthor author : found.authors) {
      assertStorable(author.displayName(), 100);
    }
  }

  private static void assertStorable(String text, int most) {
    assertThat(text).isNotBlank().doesNotContain("\u0000");
    assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(most);
  }
}
