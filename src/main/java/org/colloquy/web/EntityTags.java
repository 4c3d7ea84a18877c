package org.colloquy.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * Entity tags. A tag is {@code "version.rest"}: the version is that of the words (a post's or a
 * reply's own latest change), the rest is everything else that the answer's bytes depend on.
 *
 * <p>If-None-Match compares the whole tag. If-Match compares the version alone: a reply that comes
 * in beneath changes the counts in the answer, and must not make its author's edit stale.
 */
public final class EntityTags {

  private EntityTags() {}

  /** A strong tag, with its quotes. The parts may hold letters, digits, hyphens and underscores. */
  public static String of(long version, Object... rest) {
    StringBuilder tag = new StringBuilder("\"").append(version);
    for (Object part : rest) {
      tag.append('.').append(part);
    }
    return tag.append('"').toString();
  }

  /**
   * Whether the client's copy is current, by RFC 9110's weak comparison.
   *
   * @param ifNoneMatch the header's value; null if there is none
   * @param current the tag of the answer as it would be sent now
   */
  public static boolean matches(String ifNoneMatch, String current) {
    return ifNoneMatch != null
        && listed(ifNoneMatch)
            .anyMatch(tag -> tag.equals("*") || tag.replaceFirst("^W/", "").equals(current));
  }

  /**
   * Refuses a change to a version that the client has not seen.
   *
   * @param ifMatch the header's value; null if there is none
   * @param version the version as it is now, read under the lock that the change is made with
   * @throws ProblemException if the header is missing, malformed, or names another version
   */
  public static void requireMatch(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(
          ProblemType.PRECONDITION_REQUIRED, ProblemType.PRECONDITION_REQUIRED.explanation());
    }
    List<String> tags = listed(ifMatch).toList();
    String prefix = "\"" + version + ".";
    boolean current =
        tags.stream()
            .anyMatch(
                tag ->
                    tag.equals("*") || tag.equals("\"" + version + "\"") || tag.startsWith(prefix));
    if (!current) {
      throw new ProblemException(
          ProblemType.PRECONDITION_FAILED, ProblemType.PRECONDITION_FAILED.explanation());
    }
  }

  private static Stream<String> listed(String header) {
    // None of our tags holds a comma, so one inside a tag only makes another tag that is not ours.
    return Stream.of(header.split(",")).map(String::strip);
  }
}
