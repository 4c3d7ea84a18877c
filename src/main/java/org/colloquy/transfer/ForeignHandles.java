package org.colloquy.transfer;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.colloquy.author.NewAuthor;

/** Makes handles that are free for people who come from elsewhere. */
final class ForeignHandles {

  /** For those of whose name no letter can be used. */
  private static final String NAMELESS = "guest";

  /** Leaves room for a number behind it. */
  private static final int LONGEST = 30;

  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Letters that do not come apart into a plain one and a mark. */
  private static final Map<String, String> SPELT =
      Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th");

  private final Set<String> taken;
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * Begins with a roster.
   *
   * @param taken all handles on it
   */
  ForeignHandles(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /**
   * Takes a handle for somebody.
   *
   * @param login null if they have none
   */
  String take(String login, String displayName) {
    String base =
        Stream.of(login == null ? "" : login, displayName)
            .map(ForeignHandles::plain)
            .filter(handle -> !handle.isEmpty())
            .findFirst()
            .orElse(NAMELESS);
    String handle = base;
    while (!handle.matches(NewAuthor.HANDLE) || taken.contains(handle)) {
      handle = base + "-" + numbers.merge(base, 1, Integer::sum);
    }
    taken.add(handle);
    return handle;
  }

  /** What is left of a name in letters, digits and hyphens; it may be empty. */
  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> letter : SPELT.entrySet()) {
      lower = lower.replace(letter.getKey(), letter.getValue());
    }
    String bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    String plain = OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return cut.replaceAll("^-+|-+$", "");
  }
}
