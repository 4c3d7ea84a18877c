package org.colloquy.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A migration, as another version of the server meets it that works on the same database.
 *
 * @param sql its statements
 */
record Migration(String sql) {

  private static final Pattern NOT_A_STATEMENT =
      Pattern.compile("--[^\\n]*|(\\$\\w*\\$).*?\\1|'(?:[^']|'')*'", Pattern.DOTALL);

  private static final Pattern CREATED =
      Pattern.compile("CREATE (?:UNLOGGED )?TABLE (?:IF NOT EXISTS )?(\\w+)");

  /** What takes something away that the version before may use. */
  private static final List<Pattern> TAKES_AWAY =
      List.of(
          Pattern.compile("^DROP (?!INDEX\\b).*"),
          Pattern.compile("^TRUNCATE .*"),
          Pattern.compile("^ALTER .* RENAME .*"));

  /** What the version before may not comply with, in a table that it writes. */
  private static final List<Pattern> ASKS_MORE =
      List.of(
          Pattern.compile("^ALTER TABLE (?:ONLY )?(\\w+) .*\\bDROP (?!CONSTRAINT\\b).*"),
          Pattern.compile("^ALTER TABLE (?:ONLY )?(\\w+) .*\\bTYPE .*"),
          Pattern.compile("^ALTER TABLE (?:ONLY )?(\\w+) .*\\bSET NOT NULL.*"),
          Pattern.compile(
              "^ALTER TABLE (?:ONLY )?(\\w+) .*\\bADD"
                  + " (?:CONSTRAINT|CHECK|UNIQUE|FOREIGN|PRIMARY|EXCLUDE)\\b.*"),
          Pattern.compile(
              "^ALTER TABLE (?:ONLY )?(\\w+) ADD (?:COLUMN )?(?!.*\\bDEFAULT\\b).*\\bNOT NULL.*"),
          Pattern.compile("^CREATE UNIQUE INDEX .* ON (?:ONLY )?(\\w+) .*"));

  /** The statements with which the version before can't go on; empty if it can. */
  List<String> breaks() {
    Set<String> own =
        CREATED.matcher(plain()).results().map(m -> m.group(1)).collect(Collectors.toSet());
    List<String> breaks = new ArrayList<>();
    for (String statement : plain().split(";", -1)) {
      String words = statement.strip();
      if (TAKES_AWAY.stream().anyMatch(rule -> rule.matcher(words).matches())
          || ASKS_MORE.stream().anyMatch(rule -> asksMore(rule.matcher(words), own))) {
        breaks.add(words.toLowerCase(Locale.ROOT));
      }
    }
    return breaks;
  }

  private static boolean asksMore(Matcher rule, Set<String> own) {
    return rule.matches() && !own.contains(rule.group(1));
  }

  private String plain() {
    return NOT_A_STATEMENT
        .matcher(sql)
        .replaceAll(" ")
        .replaceAll("\\s+", " ")
        .replaceAll("(?i)\\b(if exists|concurrently|if not exists) ", "")
        .toUpperCase(Locale.ROOT);
  }
}
