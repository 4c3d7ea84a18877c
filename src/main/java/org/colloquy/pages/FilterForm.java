package org.colloquy.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The form of a page's filters.
 *
 * @param action the page that it asks for
 * @param asked the filters as they stand
 * @param kept what the address says beside the filters, such as the order
 * @param times whether it has the fields of times and tags
 * @param people whether it has those of people
 */
public record FilterForm(
    String action,
    Map<String, String> asked,
    Map<String, String> kept,
    boolean times,
    boolean people,
    List<ClassQueries.Choice> posts,
    List<String> groups) {

  private static final Map<String, String> WORDS = words();

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("from", "from");
    words.put("to", "before");
    words.put("tag", "tagged");
    words.put("group", "of group");
    words.put("role", "role");
    words.put("author", "by");
    return words;
  }

  /** The value of a field; empty for none. */
  public String value(String field) {
    return asked.getOrDefault(field, "");
  }

  /** The type of a date's field: a time is beyond what browsers' pickers of dates take. */
  public String dateType(String field) {
    return value(field).contains("T") ? "text" : "date";
  }

  /** Whether a choice is the one made. */
  public boolean is(String field, String choice) {
    return value(field).equals(choice);
  }

  /** What is asked for, in a few words. */
  public String summary() {
    StringBuilder summary = new StringBuilder();
    WORDS.forEach(
        (field, word) -> {
          if (asked.containsKey(field)) {
            add(summary, field.equals("role") ? value(field) + "s" : word + " " + value(field));
          }
        });
    posts.stream()
        .filter(ClassQueries.Choice::chosen)
        .forEach(post -> add(summary, "in “" + post.title() + "”"));
    return summary.isEmpty() ? "everything" : summary.toString();
  }

  private static void add(StringBuilder summary, String words) {
    summary.append(summary.isEmpty() ? "" : ", ").append(words);
  }
}
