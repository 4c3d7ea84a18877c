package org.colloquy.transfer;

import static org.colloquy.ClassRoom.as;

import java.util.ArrayList;
import java.util.List;
import org.colloquy.Database;

/** What a server says of who took part, in every form that an instructor may have kept. */
final class ParticipationAnswers {

  private ParticipationAnswers() {}

  /** Tables, cells, timelines, pairs and statuses as of some times. */
  static List<String> asOf(List<String> times, String admin, Database database) {
    List<String> students =
        database.texts(
            "SELECT handle FROM author WHERE role = 'student' AND erased_at IS NULL ORDER BY 1");
    List<String> posts =
        database.texts("SELECT id FROM post WHERE deleted_at IS NULL ORDER BY created_at");
    List<String> answers = new ArrayList<>();
    for (String time : times) {
      for (String role : List.of("student", "instructor")) {
        answers.add(ok(admin, "/participation?format=csv&role=" + role + "&asOf=" + time));
      }
      answers.add(ok(admin, "/participation/timeline?asOf=" + time));
      answers.add(ok(admin, "/participation/interactions?format=csv&asOf=" + time));
      for (String student : students) {
        for (String column : List.of("posts", "words", "repliesReceived", "peersRepliedTo")) {
          String cell = "/participation/" + student + "/contributions?limit=1000&column=";
          answers.add(ok(admin, cell + column + "&asOf=" + time));
        }
      }
      for (String post : posts) {
        String asked = "/posts/" + post + "/requirements";
        answers.add(ok(admin, asked));
        answers.add(ok(admin, asked + "/status?format=csv&asOf=" + time));
      }
    }
    return answers;
  }

  private static String ok(String admin, String question) {
    return question + "\n" + as(admin).get(question).then().statusCode(200).extract().asString();
  }
}
