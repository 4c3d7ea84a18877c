package org.colloquy.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Files of Colloquy's own format for tests. */
final class NdjsonFiles {

  private NdjsonFiles() {}

  /** The sample discussion. */
  static String sample() {
    try (InputStream file = NdjsonFiles.class.getResourceAsStream("/sample/discussion.ndjson")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines with the first and the last around them; an apostrophe stands for a quotation mark. */
  static String of(List<String> lines) {
    return Stream.of(
            Stream.of("{'type':'colloquy','version':1}"),
            lines.stream(),
            Stream.of("{'type':'end','lines':%d}".formatted(lines.size() + 1)))
        .flatMap(part -> part)
        .map(line -> line.replace('\'', '"') + "\n")
        .reduce("", String::concat);
  }

  static String author(UUID id, String more) {
    return "{'type':'author','id':'%s','handle':'h-%s','displayName':'A name'%s}"
        .formatted(id, id.toString().substring(24), more);
  }

  static String post(UUID id, UUID author, String more) {
    return "{'type':'post','id':'%s','author':'%s','title':'T','body':'B'%s}"
        .formatted(id, author, more);
  }

  /** What a post, or {@code "reply"}, was from a time on. */
  static String state(String of, UUID id, String since, boolean live, int words, String more) {
    return "{'type':'state','%s':'%s','since':'%s','live':%s,'words':%d%s}"
        .formatted(of, id, since, live, words, more);
  }

  static String requirement(UUID post, String more) {
    return "{'type':'requirement','post':'%s'%s}".formatted(post, more);
  }

  static String reply(UUID id, UUID post, UUID author, String more) {
    return "{'type':'reply','id':'%s','post':'%s','author':'%s','body':'B'%s}"
        .formatted(id, post, author, more);
  }
}
