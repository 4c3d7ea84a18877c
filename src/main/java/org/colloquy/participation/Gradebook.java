package org.colloquy.participation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The gradebooks whose import takes a file with points for a requirement's status. */
enum Gradebook {
  /**
   * Canvas: who it is, by name and login, the section, and a column named as the assignment; the
   * first row says how many points there are ("How do I import grades in the Gradebook?", Canvas
   * Instructor Guide).
   */
  @JsonProperty("canvas")
  CANVAS {
    @Override
    List<String> heading(String assignment) {
      return List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section", assignment);
    }

    @Override
    void pointsPossible(int points, Consumer<List<Object>> row) {
      row.accept(List.of("Points Possible", "", "", "", "", points));
    }

    @Override
    List<Object> row(StatusRow student, int points) {
      String section = student.groups().isEmpty() ? "" : student.groups().get(0);
      return List.of(student.displayName(), "", "", student.author(), section, points);
    }
  },

  /**
   * Moodle: the user name, the points in a column named as the grade item, and a feedback, which
   * must not be left out where one is mapped ("Grade import", docs.moodle.org).
   */
  @JsonProperty("moodle")
  MOODLE {
    @Override
    List<String> heading(String assignment) {
      return List.of("username", assignment, "feedback");
    }

    @Override
    void pointsPossible(int points, Consumer<List<Object>> row) {
      // Moodle knows the greatest grade by the item.
    }

    @Override
    List<Object> row(StatusRow student, int points) {
      return List.of(student.author(), points, String.join("; ", student.missing()));
    }
  };

  abstract List<String> heading(String assignment);

  abstract void pointsPossible(int points, Consumer<List<Object>> row);

  abstract List<Object> row(StatusRow student, int points);

  /**
   * The file to import.
   *
   * @param assignment what the gradebook calls it
   * @param points for what is met in time; what is missing gets none
   * @param latePoints for what is met late
   */
  Table<List<Object>> table(
      String assignment, int points, int latePoints, Consumer<Consumer<StatusRow>> statuses) {
    List<String> heading = heading(assignment);
    List<Table.Column<List<Object>>> columns =
        IntStream.range(0, heading.size())
            .mapToObj(i -> new Table.Column<List<Object>>(heading.get(i), row -> row.get(i)))
            .toList();
    return new Table<>(
        "grades",
        Map.of(),
        new ArrayList<>(columns),
        row -> {
          pointsPossible(points, row);
          statuses.accept(
              status ->
                  row.accept(
                      row(
                          status,
                          switch (status.status()) {
                            case MET -> points;
                            case LATE -> latePoints;
                            case MISSING -> 0;
                          })));
        });
  }
}
