package org.colloquy.thread;

import static org.colloquy.ClassRoom.as;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.colloquy.ClassRoom;

/** A thread on the server, and beside it the same as a naive model has it: objects, no paths. */
final class Discussion {

  /** A reply as the model has it. */
  static final class Said {
    final String id;
    final Said parent;
    final String author;
    final List<Said> replies = new ArrayList<>();
    boolean deleted;

    Said(String id, Said parent, String author) {
      this.id = id;
      this.parent = parent;
      this.author = author;
    }

    boolean isShown() {
      return !deleted || replies.stream().anyMatch(Said::isShown);
    }

    long directReplies() {
      return replies.stream().filter(reply -> !reply.deleted).count();
    }

    long descendants() {
      return directReplies() + replies.stream().mapToLong(Said::descendants).sum();
    }
  }

  final String post;
  final List<Said> all = new ArrayList<>();
  private final List<String> students;

  /** Publishes a post of the first student's. */
  Discussion(List<String> students) {
    this.students = students;
    this.post = ClassRoom.post(students.get(0), "A question");
  }

  /** Lets the students reply and take back at random. */
  Discussion goOn(Random random, int steps) {
    for (int i = 0; i < steps; i++) {
      List<Said> live = live();
      if (!live.isEmpty() && random.nextInt(4) == 0) {
        delete(live.get(random.nextInt(live.size())));
      } else {
        int parent = random.nextInt(live.size() + 1);
        String author = students.get(random.nextInt(students.size()));
        reply(author, parent == live.size() ? null : live.get(parent));
      }
    }
    return this;
  }

  Said reply(String author, Said parent) {
    String id = ClassRoom.reply(author, post, parent == null ? null : parent.id, "words");
    Said said = new Said(id, parent, author);
    all.add(said);
    if (parent != null) {
      parent.replies.add(said);
    }
    return said;
  }

  void delete(Said said) {
    as(said.author).header("If-Match", "*").delete("/replies/{id}", said.id).then().statusCode(204);
    said.deleted = true;
  }

  List<Said> live() {
    return all.stream().filter(said -> !said.deleted).toList();
  }

  List<Said> shown() {
    return all.stream().filter(Said::isShown).toList();
  }

  long participants() {
    return Stream.concat(Stream.of(students.get(0)), live().stream().map(said -> said.author))
        .distinct()
        .count();
  }

  /**
   * The ids of the replies shown beneath one, each before those beneath it.
   *
   * @param scope null for the post
   */
  List<String> preOrder(Said scope, ThreadOrder order) {
    List<Said> siblings =
        new ArrayList<>(
            scope == null
                ? all.stream().filter(said -> said.parent == null).toList()
                : scope.replies);
    if (order == ThreadOrder.NEWEST) {
      Collections.reverse(siblings);
    }
    List<String> ids = new ArrayList<>();
    for (Said said : siblings) {
      if (said.isShown()) {
        ids.add(said.id);
        ids.addAll(preOrder(said, order));
      }
    }
    return ids;
  }
}
