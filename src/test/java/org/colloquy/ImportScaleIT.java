package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.colloquy.transfer.foreign.GeneratedBlog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest blog that is promised, all of it in one thread, in a small heap. */
@Measures
class ImportScaleIT {

  private static final int COMMENTS = 200_000;

  @Test
  void two_hundred_thousand_comments_come_in_and_go_out_in_256_mebibytes(@TempDir Path temporary)
      throws IOException {
    Path directory = temporary.toRealPath();
    Path file = directory.resolve("blog.xml");
    int hidden = COMMENTS / 97;
    try (Writer out = Files.newBufferedWriter(file)) {
      GeneratedBlog.write("https://blog.example", 1, COMMENTS, out);
    }
    try (ServerProcess server =
        ServerProcess.in(directory).withEnvironment("JDK_JAVA_OPTIONS", "-Xmx256m").start()) {
      MovingClient client = new MovingClient(server, directory);
      AtomicLong peak = new AtomicLong();
      AtomicLong answers = new AtomicLong();
      long begin = System.nanoTime();
      String job = client.queue("wordpress", file);
      JsonPath ended =
          client.ended(
              job,
              () -> {
                // Others are answered meanwhile, and see nothing of it, or all at its end.
                List<Integer> seen = client.get("/posts").getList("items.replyCount");
                assertThat(seen).isIn(List.of(), List.of(COMMENTS - hidden));
                answers.incrementAndGet();
                peak.accumulateAndGet(Heap.used(server), Math::max);
              });
      Duration in = Duration.ofNanos(System.nanoTime() - begin);

      assertThat(ended.getString("status")).as(ended.prettify()).isEqualTo("completed");
      assertThat(ended.getInt("counts.replies.added")).isEqualTo(COMMENTS);
      assertThat(answers.get()).isPositive();
      assertThat(client.get("/posts").getInt("items[0].replyCount")).isEqualTo(COMMENTS - hidden);

      begin = System.nanoTime();
      Path export = client.export(directory.resolve("export.ndjson"));
      Duration out = Duration.ofNanos(System.nanoTime() - begin);
      peak.accumulateAndGet(Heap.used(server), Math::max);
      try (Stream<String> lines = Files.lines(export)) {
        assertThat(lines.filter(line -> line.startsWith("{\"type\":\"reply\""))).hasSize(COMMENTS);
      }
      System.out.printf(
          "%d comments (%d MB) came in within %d s and went out (%d MB) within %d s; heap at most %d MiB.%n",
          COMMENTS,
          Files.size(file) >> 20,
          in.toSeconds(),
          Files.size(export) >> 20,
          out.toSeconds(),
          peak.get() >> 20);
    }
  }
}
