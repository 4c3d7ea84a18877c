package org.colloquy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Noon used to belong to the town.                    | 7
          I’m not convinced, don't you see?                   | 6
          well-known                                          | 2
          3.14 is 22/7, nearly; 1,000 isn’t                   | 7
          snake_case and user@example.org                     | 4
          Привет, мир                                         | 2
          `Çok güzel, naïve café`                             | 4
          مرحبا بالعالم                                       | 2
          שלום עולם                                           | 2
          한국어 문장입니다                                        | 2
          我喜欢喝茶                                             | 3
          今天天气很好。                                          | 3
          สวัสดีชาวโลก                                         | 3
          ภาษาไทยไม่มีช่องว่าง                                    | 5
          👍 🎉 👩‍👩‍👧                                        | 0
          ok 👍                                               | 1
          — … !                                               | 0
          """)
  void words_are_counted_by_unicode_rules(String text, int words) {
    assertThat(Words.count(Markdown.toHtml(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          un*believ*able                                      | 1
          # Two words                                         | 2
          [two words](https://example.org/and/no/more)        | 2
          `![no words](https://example.org/a.png)`            | 0
          a <b>bold</b> word                                  | 3
          <script>alert(1)</script> two words                 | 2
          one &amp; two &nbsp; three                          | 3
          """)
  void markup_does_not_count(String text, int words) {
    assertThat(Words.count(Markdown.toHtml(text))).isEqualTo(words);
  }

  @Test
  void blocks_and_cells_part_words() {
    String text =
        "one\ntwo\n\n- three\n- four\n\n| five | six |\n|-|-|\n| seven | eight |\n\nnine\\\nten";

    assertThat(Words.count(Markdown.toHtml(text))).isEqualTo(10);
  }

  @Test
  void no_text_has_no_words() {
    assertThat(Words.count("")).isZero();
  }

  @Test
  void a_long_text_has_as_many_words_as_were_written() {
    String text = IntStream.range(0, 10_000).mapToObj(i -> "word").collect(Collectors.joining(" "));

    assertThat(Words.count(Markdown.toHtml(text))).isEqualTo(10_000);
  }
}
