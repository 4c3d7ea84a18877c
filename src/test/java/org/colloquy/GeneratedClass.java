package org.colloquy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * A class that could be one, as a file to import: two instructors, students with numbers for names,
 * two sections, a post a week. Most students write a little, some much, and the last few nothing.
 * The same size gives the same class.
 */
final class GeneratedClass {

  private static final Instant START = Instant.parse("2026-09-07T08:00:00Z");
  private static final int WEEKS = 7;
  private static final List<String> TITLES =
      List.of(
          "What a map leaves out",
          "Who owns a recipe?",
          "The last train and other promises",
          "A bridge nobody asked for",
          "Weights, measures and trust",
          "Letters that were never sent",
          "The price of water");
  private static final String[] WORDS =
      ("the old question is not who drew this line but what it was for and whom it served since then"
              + " because every answer leaves somebody out")
          .split(" ");

  private final Random random;
  private final List<String> lines = new ArrayList<>();

  private GeneratedClass(int students) {
    random = new Random(students);
  }

  /**
   * The lines of a class.
   *
   * @param students how many
   */
  static String of(int students) {
    GeneratedClass made = new GeneratedClass(students);
    made.lines.add("{\"type\":\"colloquy\",\"version\":1}");
    List<String> staff =
        List.of(
            made.author("instructor-1", "Instructor 1", "instructor", "staff"),
            made.author("instructor-2", "Instructor 2", "instructor", "staff"));
    List<String> pupils = new ArrayList<>();
    for (int i = 1; i <= students; i++) {
      String number = String.format(Locale.ROOT, "%02d", i);
      pupils.add(
          made.author(
              "student-" + number,
              "Student " + number,
              "student",
              i % 2 == 0 ? "section-b" : "section-a"));
    }
    for (int week = 0; week < WEEKS; week++) {
      made.thread(week, staff, pupils);
    }
    made.lines.add("{\"type\":\"end\",\"lines\":" + made.lines.size() + "}");
    return String.join("\n", made.lines) + "\n";
  }

  private String id() {
    return new UUID(
            (random.nextLong() & ~0xF000L) | 0x7000L,
            (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L)
        .toString();
  }

  private String author(String handle, String name, String role, String group) {
    String id = id();
    lines.add(
        ("{\"type\":\"author\",\"id\":\"%s\",\"handle\":\"%s\",\"displayName\":\"%s\",\"role\":\"%s\",\"groups\":[\"%s\"],"
                + "\"createdAt\":\"2026-09-01T08:00:00.000Z\",\"version\":1}")
            .formatted(id, handle, name, role, group));
    return id;
  }

  private record Written(String id, Instant at) {}

  private void thread(int week, List<String> staff, List<String> students) {
    Instant at = START.plus(Duration.ofDays(7L * week));
    String post = id();
    String author = week % 3 == 0 ? staff.get(0) : students.get(week * 3 % students.size());
    lines.add(
        ("{\"type\":\"post\",\"id\":\"%s\",\"author\":\"%s\",\"title\":\"%s\",\"body\":\"%s\",\"tags\":[\"week-%d\"],"
                + "\"status\":\"open\",\"pinned\":false,\"createdAt\":\"%s\"}")
            .formatted(post, author, TITLES.get(week), words(80), week + 1, at));
    List<Written> replies = new ArrayList<>();
    int count = students.size() + random.nextInt(students.size() / 2 + 1);
    for (int i = 0; i < count; i++) {
      at = at.plusSeconds(random.nextInt(60 * 60 * 24 * 6 / count * 2));
      replies.add(reply(post, writer(staff, students), parent(replies), at));
    }
  }

  private Written parent(List<Written> replies) {
    if (replies.isEmpty() || random.nextInt(3) == 0) {
      return null;
    }
    return replies.get(random.nextInt(replies.size()));
  }

  /** Small numbers are likelier by far, and the last three students never come up. */
  private String writer(List<String> staff, List<String> students) {
    if (random.nextInt(14) == 0) {
      return staff.get(random.nextInt(staff.size()));
    }
    double where = Math.pow(random.nextDouble(), 1.6);
    return students.get((int) (where * (students.size() - 3)));
  }

  private Written reply(String post, String author, Written parent, Instant at) {
    String id = id();
    lines.add(
        "{\"type\":\"reply\",\"id\":\"%s\",\"post\":\"%s\",%s\"author\":\"%s\",\"body\":\"%s\",\"createdAt\":\"%s\"}"
            .formatted(
                id,
                post,
                parent == null ? "" : "\"parent\":\"" + parent.id() + "\",",
                author,
                words(15 + random.nextInt(90)),
                at));
    return new Written(id, at);
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }
}
