package org.colloquy.text;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Finds whom a text mentions as {@code @handle}. It looks at what readers see and not at the
 * source: code, however it was written, and links, also those made of bare addresses, mention
 * nobody, and what the sanitiser left out is not there.
 */
public final class Mentions {

  /** How many names of a text are looked at; those after it are plain text. */
  public static final int MOST = 50;

  /** What mentions somebody, if anything does: the sanitiser writes each @ of a text like this. */
  public static final String SIGN = "&#64;";

  private static final Set<String> SILENT = Set.of("a", "code", "pre");

  /** What stands in the place of something that is not looked into. */
  private static final char THING = '\uFFFC';

  /** Letters of scripts that put no space between words: a name may begin or end beside them. */
  private static final String UNSPACED =
      "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

  /**
   * A handle, and nothing beside it that would make it part of a word, an e-mail address or a path.
   */
  private static final Pattern MENTION =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}_.+\\-@/&&[^%1$s]])@([A-Za-z0-9][A-Za-z0-9-]{0,38}+)(?![\\p{L}\\p{M}\\p{N}_@\\-&&[^%1$s]])"
              .formatted(UNSPACED));

  private Mentions() {}

  /**
   * The names that a text mentions, whether or not anybody has them.
   *
   * @param html what {@link Markdown#toHtml} made of it
   * @return at most {@value #MOST}, lower case, in the order of the text; never null
   */
  public static Set<String> of(String html) {
    Set<String> handles = new LinkedHashSet<>();
    if (html.contains(SIGN)) {
      Matcher mention = MENTION.matcher(shown(html));
      while (handles.size() < MOST && mention.find()) {
        handles.add(mention.group(1).toLowerCase(Locale.ROOT));
      }
    }
    return handles;
  }

  /** The text without what mentions nobody, a new line at the borders of blocks. */
  private static String shown(String html) {
    StringBuilder shown = new StringBuilder();
    Jsoup.parseBodyFragment(html)
        .body()
        .filter(
            new NodeFilter() {
              @Override
              public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode text) {
                  shown.append(text.getWholeText());
                } else if (node instanceof Element element) {
                  boolean silent = SILENT.contains(element.normalName());
                  shown.append(border(element, silent));
                  return silent ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
                }
                return FilterResult.CONTINUE;
              }

              @Override
              public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element) {
                  shown.append(border(element, false));
                }
                return FilterResult.CONTINUE;
              }
            });
    return shown.toString();
  }

  private static String border(Element element, boolean silent) {
    boolean breaks = element.isBlock() || Set.of("br", "td", "th").contains(element.normalName());
    return breaks ? "\n" : silent || element.normalName().equals("img") ? THING + "" : "";
  }
}
