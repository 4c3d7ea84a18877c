package org.colloquy.participation;

import static org.colloquy.ClassRoom.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.colloquy.ClassRoom;

/** Two students and their teacher, who wrote an essay and three replies. */
record SmallDiscussion(String teacher, String ana, String ben, String post, String reply) {

  static SmallDiscussion in(ClassRoom room) {
    String teacher = room.instructor();
    String ana = room.student();
    String ben = room.student();
    String post = ClassRoom.post(ana, "An essay");
    String reply = ClassRoom.reply(ben, post, null, "One two three");
    ClassRoom.reply(ana, post, reply, "Four five");
    ClassRoom.reply(teacher, post, reply, "Six");
    return new SmallDiscussion(teacher, ana, ben, post, reply);
  }

  /** The table of its post alone, as the teacher asks for it. */
  Response table(String query) {
    return as(teacher).get("/participation?postId=" + post + query);
  }

  JsonPath row(String author, String query) {
    return table("&author=" + author + query).jsonPath();
  }
}
