package org.colloquy.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.colloquy.ClassRoom;
import org.colloquy.Property;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Random requests under few keys, some cut off on their way, against a model that a reader can
 * check: a key has the first body that was published under it.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RandomRepeatsTest {

  private static final int KEYS = 4;
  private static final List<String> BODIES = List.of("one", "two", " ");

  @Inject ClassRoom room;

  @Test
  void whatever_is_repeated_and_cut_off_each_key_does_one_thing() {
    Property.check(6, random -> new Run(random).check());
  }

  /** One run of requests against two posts. */
  private final class Run {

    private final Random random;
    private final String author = room.student();
    private final List<String> posts = List.of(post(author, "One"), post(author, "Two"));

    /** The answer to what was published, by post and key. */
    private final Map<String, String> answers = new HashMap<>();

    /** The body of it. */
    private final Map<String, String> bodies = new HashMap<>();

    /** Bodies that were sent whole and whose answer nobody read: done, or still to be done. */
    private final Map<String, Set<String>> cutOff = new HashMap<>();

    Run(Random random) {
      this.random = random;
    }

    void check() {
      for (int i = 0; i < 60; i++) {
        String post = posts.get(random.nextInt(posts.size()));
        String key = "key-" + random.nextInt(KEYS);
        String body = BODIES.get(random.nextInt(BODIES.size()));
        switch (random.nextInt(4)) {
          case 0 -> cut(post, key, body, false);
          case 1 -> {
            cut(post, key, body, true);
            if (!body.isBlank()) {
              cutOff.computeIfAbsent(post + key, k -> new HashSet<>()).add(body);
            }
          }
          default -> whole(post, key, body);
        }
      }
      // What was cut off is done by now or refused by now, once its key has an answer.
      cutOff.forEach(
          (at, sent) -> {
            String post = at.substring(0, posts.get(0).length());
            sent.forEach(body -> whole(post, at.substring(post.length()), body));
          });
      for (String post : posts) {
        List<String> there =
            anonymous().get("/posts/{id}/replies?view=flat&limit=1000", post).path("items.body");
        List<String> expected =
            IntStream.range(0, KEYS)
                .mapToObj(n -> bodies.get(post + "key-" + n))
                .filter(body -> body != null)
                .toList();
        assertThat(there).containsExactlyInAnyOrderElementsOf(expected);
      }
    }

    private void whole(String post, String key, String body) {
      Response answer = send(post, key, body);
      String at = post + key;
      String known = bodies.get(at);
      if (known != null) {
        assertThat(answer.statusCode()).isEqualTo(known.equals(body) ? 201 : 422);
        assertThat(known.equals(body) ? answer.asString() : answers.get(at))
            .isEqualTo(answers.get(at));
      } else if (answer.statusCode() == 201) {
        boolean replayed = answer.header("Idempotency-Replayed") != null;
        assertThat(replayed && !cutOff.getOrDefault(at, Set.of()).contains(body)).isFalse();
        bodies.put(at, body);
        answers.put(at, answer.asString());
      } else if (answer.statusCode() == 422) {
        assertThat(cutOff).as("what the key may have been used for").containsKey(at);
      } else {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(body).isBlank();
      }
    }

    private Response send(String post, String key, String body) {
      while (true) {
        Response answer =
            as(author)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(json(body))
                .post("/posts/{id}/replies", post);
        // What was cut off a moment ago may be under way still.
        if (answer.statusCode() != 409) {
          return answer;
        }
      }
    }

    /** Sends all of a request or a part of it, and reads no answer. */
    private void cut(String post, String key, String body, boolean all) {
      String head =
          """
          POST /api/v1/posts/%s/replies HTTP/1.1\r
          Host: localhost\r
          Authorization: %s\r
          Idempotency-Key: %s\r
          Content-Type: application/json\r
          Content-Length: %d\r
          \r
          """;
      byte[] request =
          (head.formatted(post, ClassRoom.authorization(author), key, json(body).length())
                  + json(body))
              .getBytes(UTF_8);
      try (Socket socket = new Socket("localhost", RestAssured.port)) {
        OutputStream out = socket.getOutputStream();
        out.write(request, 0, all ? request.length : random.nextInt(request.length));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String json(String body) {
    return "{\"body\":\"%s\"}".formatted(body);
  }
}
