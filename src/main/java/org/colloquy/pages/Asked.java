package org.colloquy.pages;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.colloquy.post.PostStatus;
import org.colloquy.thread.PostLists;
import org.colloquy.thread.PostOrder;
import org.colloquy.web.ProblemException;

/**
 * What list of posts a browser asks for. An empty field of the form is none, and a choice that is
 * not offered is the usual one.
 */
public class Asked {

  private static final int MOST_QUERY = 200;

  @QueryParam("sort")
  String sort;

  @QueryParam("tag")
  String tag;

  @QueryParam("author")
  String author;

  @QueryParam("status")
  String status;

  @QueryParam("q")
  String q;

  @QueryParam("unread")
  String unread;

  @QueryParam("cursor")
  String cursor;

  /** What to ask the rooms that have it. */
  PostLists.Question question() {
    if (q != null && q.length() > MOST_QUERY) {
      throw ProblemException.parameter("q", "must have at most " + MOST_QUERY + " characters");
    }
    return new PostLists.Question(
        order(), filled(tag), filled(author), state(), filled(q), isUnread() ? true : null);
  }

  String cursor() {
    return filled(cursor);
  }

  /** The address of the same list from another place on. */
  String continuedAt(String next) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("sort", getSort());
    query.put("tag", getTag());
    query.put("author", getAuthor());
    query.put("status", getStatus());
    query.put("q", getQ());
    query.put("unread", isUnread() ? "true" : "");
    query.put("cursor", next);
    query.values().removeIf(String::isEmpty);
    return Link.address("/", query);
  }

  /** The order's name, the usual one as an empty text. */
  public String getSort() {
    return order() == PostOrder.ACTIVE ? "" : order().name().toLowerCase(Locale.ROOT);
  }

  /** The tag; empty for any. */
  public String getTag() {
    return text(tag);
  }

  /** The author's handle or id; empty for anyone. */
  public String getAuthor() {
    return text(author);
  }

  /** The status' name; empty for either. */
  public String getStatus() {
    return state() == null ? "" : state().wireName();
  }

  /** The words searched for; empty for none. */
  public String getQ() {
    return text(q);
  }

  /** Whether only what is new to the reader is asked for. */
  public boolean isUnread() {
    return "true".equals(unread);
  }

  /** Whether something was asked for that leaves posts out. */
  public boolean isNarrow() {
    return isUnread() || !(getTag() + getAuthor() + getStatus() + getQ()).isEmpty();
  }

  /** Whether it is the beginning of the whole list, in the usual order. */
  public boolean isPlain() {
    return !isNarrow() && getSort().isEmpty() && cursor() == null;
  }

  /** Whether it is the beginning of what was asked for. */
  public boolean isBeginning() {
    return cursor() == null;
  }

  private PostOrder order() {
    return Arrays.stream(PostOrder.values())
        .filter(order -> order.name().equalsIgnoreCase(sort))
        .findFirst()
        .orElse(PostOrder.ACTIVE);
  }

  private PostStatus state() {
    return Arrays.stream(PostStatus.values())
        .filter(state -> state.wireName().equalsIgnoreCase(status))
        .findFirst()
        .orElse(null);
  }

  private static String filled(String field) {
    return field == null || field.isBlank() ? null : field.strip();
  }

  private static String text(String field) {
    return filled(field) == null ? "" : filled(field);
  }
}
