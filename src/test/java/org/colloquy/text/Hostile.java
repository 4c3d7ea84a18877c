package org.colloquy.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts of people who mean readers harm, by their kinds: those of the files in {@code hostile}, and
 * those that are made by putting each way to write an address, a handler or a nesting into each
 * place for one.
 */
public final class Hostile {

  private static final Pattern LETTER = Pattern.compile("\\\\u\\{([0-9a-f]{1,6})\\}");

  private static final List<String> FILES =
      List.of("elements", "attributes", "mutations", "vectors", "markdown", "letters");

  private Hostile() {}

  /** The texts that were written by hand, by file. */
  public static Map<String, List<String>> written() {
    Map<String, List<String>> written = new LinkedHashMap<>();
    FILES.forEach(name -> written.put(name, read(name)));
    written.put("payloads", Payloads.ALL);
    return written;
  }

  /** The texts that are made, by kind. */
  public static Map<String, List<String>> made() {
    return Map.of(
        "addresses", HostileAddresses.all(),
        "handlers", HostileHandlers.all(),
        "nestings", HostileNestings.all());
  }

  /** All of them. */
  public static Map<String, List<String>> all() {
    Map<String, List<String>> all = new LinkedHashMap<>(written());
    all.putAll(made());
    return all;
  }

  private static List<String> read(String name) {
    try (InputStream file = Hostile.class.getResourceAsStream("/hostile/" + name + ".txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
      String texts = text.substring(text.indexOf('\n') + 1);
      return Stream.of(texts.split("\n%%\n"))
          .map(one -> one.endsWith("\n") ? one.substring(0, one.length() - 1) : one)
          .map(Hostile::withLetters)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withLetters(String text) {
    return LETTER
        .matcher(text)
        .replaceAll(
            letter ->
                java.util.regex.Matcher.quoteReplacement(
                    Character.toString(Integer.parseInt(letter.group(1), 16))));
  }

  /** Every template with every value at its place, {@code @}. */
  static List<String> each(List<String> templates, List<String> values) {
    List<String> all = new ArrayList<>();
    for (String template : templates) {
      values.forEach(value -> all.add(template.replace("@", value)));
    }
    return all;
  }
}
