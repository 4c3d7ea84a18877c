package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scripts whose lines break, that are killed, and whose server is killed, and what is there then.
 */
class ScriptsIT {

  private static final int SCRIPTS = 8;
  private static final int REPLIES_EACH = 250;
  private static final int REPLIES = SCRIPTS * REPLIES_EACH;
  private static final int POSTS = 5;

  /** How many replies are acknowledged when the server is killed. */
  private static final List<Integer> KILLS = List.of(300, 900, 1500);

  /** How many more are, when one of the scripts is killed. */
  private static final int BETWEEN_KILLED_SCRIPTS = 170;

  private final Random random = new Random(4);
  private final Map<String, Process> scripts = new HashMap<>();
  private Path directory;
  private ServerProcess server;

  @BeforeEach
  void directory(@TempDir Path temporary) throws IOException {
    directory = temporary.toRealPath();
    start();
  }

  @AfterEach
  void stop() {
    scripts.values().forEach(Process::destroyForcibly);
    server.close();
  }

  @Test
  void every_reply_is_there_once_and_each_that_was_acknowledged_has_the_id_it_was_acknowledged_by()
      throws IOException {
    List<String> posts = IntStream.range(0, POSTS).mapToObj(n -> post("post-" + n)).toList();
    HttpResponse<String> before = publish("before", "/posts/" + posts.get(0) + "/replies");
    Files.copy(directory.resolve("data/admin-token"), directory.resolve("token"));
    Files.write(directory.resolve("posts"), posts);
    IntStream.range(0, SCRIPTS).forEach(n -> scripts.put("script-" + n, run("script-" + n)));

    int killedServers = 0;
    int killedScripts = 0;
    while (scripts.values().stream().anyMatch(Process::isAlive)) {
      int count = (int) acknowledged().count();
      if (killedServers < KILLS.size() && count >= KILLS.get(killedServers)) {
        killServer(killedServers == 1);
        killedServers++;
      }
      if (count >= (killedScripts + 1) * BETWEEN_KILLED_SCRIPTS) {
        killScript();
        killedScripts++;
      }
    }

    assertThat(scripts.values()).allSatisfy(script -> assertThat(script.exitValue()).isZero());
    assertThat(killedServers).isEqualTo(KILLS.size());
    assertThat(killedScripts).isPositive();
    Map<String, String> there = new HashMap<>();
    int counted = 0;
    for (String post : posts) {
      JsonPath replies = server.json("/api/v1/posts/" + post + "/replies?view=flat&limit=1000");
      assertThat(replies.getString("nextCursor")).isNull();
      List<String> bodies = replies.getList("items.body");
      List<String> ids = replies.getList("items.id");
      IntStream.range(0, ids.size()).forEach(i -> there.put(bodies.get(i), ids.get(i)));
      counted += ids.size();
      assertThat(server.json("/api/v1/posts/" + post).getInt("replyCount")).isEqualTo(ids.size());
    }
    there.remove("before");
    assertThat(counted).isEqualTo(REPLIES + 1);
    Map<String, String> acknowledged = new HashMap<>();
    acknowledged()
        .map(line -> line.split(" ", 2))
        .forEach(words -> acknowledged.put(words[0], words[1]));
    assertThat(acknowledged).hasSize(REPLIES).isEqualTo(there);
    HttpResponse<String> after = publish("before", "/posts/" + posts.get(0) + "/replies");
    assertThat(after.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(after.body()).isEqualTo(before.body());
  }

  private void start() {
    server = ServerProcess.in(directory).with("colloquy.limits.writes", "1000000").start();
    try {
      // Moved into place, so that no script reads half of it.
      Path port = Files.writeString(directory.resolve("port.new"), server.port() + "\n");
      Files.move(port, directory.resolve("port"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void killServer(boolean databaseToo) {
    server.kill();
    if (databaseToo) {
      server.cluster().kill();
    }
    start();
  }

  private void killScript() {
    List<String> running =
        scripts.keySet().stream().filter(name -> scripts.get(name).isAlive()).sorted().toList();
    if (!running.isEmpty()) {
      String name = running.get(random.nextInt(running.size()));
      Process script = scripts.get(name).destroyForcibly();
      ServerProcess.await("the script is gone", () -> !script.isAlive());
      scripts.put(name, run(name));
    }
  }

  private Process run(String name) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx32m"));
    command.addAll(List.of("-cp", Path.of("target/test-classes").toAbsolutePath().toString()));
    command.addAll(List.of(Script.class.getName(), name, String.valueOf(REPLIES_EACH)));
    command.add(directory.toString());
    try {
      return new ProcessBuilder(command).inheritIO().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<String> acknowledged() {
    List<String> lines = new ArrayList<>();
    for (String script : scripts.keySet()) {
      Path file = directory.resolve(script + ".acknowledged");
      try {
        String text = Files.exists(file) ? Files.readString(file) : "";
        lines.addAll(text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return lines.stream();
  }

  private String post(String title) {
    HttpResponse<String> post =
        server.postAsAdmin("/api/v1/posts", "{\"title\":\"%s\",\"body\":\"b\"}".formatted(title));
    return JsonPath.from(post.body()).getString("id");
  }

  private HttpResponse<String> publish(String key, String path) {
    HttpResponse<String> answer =
        server.postAsAdmin(
            "/api/v1" + path, "{\"body\":\"%s\"}".formatted(key), "Idempotency-Key", key);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer;
  }
}
