package org.colloquy.transfer.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files of any size are read in little memory. Each is made as it is read, in a JVM of its own. */
class BigFileTest {

  private static final int COMMENTS = 200_000;

  @Test
  @Timeout(300)
  void two_hundred_thousand_comments_of_a_blog_are_read_in_64_mebibytes() throws Exception {
    assertThat(inSmallHeap("blog")).contains(COMMENTS + " comments");
  }

  @Test
  @Timeout(300)
  void two_hundred_thousand_posts_of_a_forum_are_read_in_64_mebibytes() throws Exception {
    assertThat(inSmallHeap("forum")).contains(COMMENTS + " comments");
  }

  @Test
  @Timeout(300)
  void what_is_left_out_may_be_larger_than_memory() throws Exception {
    assertThat(inSmallHeap("long")).contains("0 comments");
  }

  private static String inSmallHeap(String what) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BigFileTest.class.getName(),
                what)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    System.out.print(output);
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }

  public static void main(String[] args) throws IOException {
    Count count = new Count();
    long start = System.nanoTime();
    switch (args[0]) {
      case "blog" -> new WordPressReader().read(blog(), count);
      case "forum" -> new DisqusReader().read(forum(), count);
      default -> new WordPressReader().read(large(), count);
    }
    System.out.printf(
        "%s: %d comments, %d authors, %d ms in a heap of at most %d MiB%n",
        args[0],
        count.comments,
        count.authors,
        (System.nanoTime() - start) / 1_000_000,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static InputStream blog() {
    String head =
        "<rss><channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://example.org</wp:base_blog_url>"
            + "<item><title>T</title><content:encoded>B</content:encoded><wp:post_id>1</wp:post_id>"
            + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>";
    return file(
        head,
        COMMENTS,
        i ->
            """
            <wp:comment><wp:comment_id>%d</wp:comment_id><wp:comment_author><![CDATA[Reader %d]]></wp:comment_author>
            <wp:comment_author_email><![CDATA[reader%d@example.org]]></wp:comment_author_email>
            <wp:comment_date_gmt>2026-09-14 16:05:00</wp:comment_date_gmt><wp:comment_parent>%d</wp:comment_parent>
            <wp:comment_content><![CDATA[I do not <em>quite</em> agree with what was said of *noon*.

            For one, %d clocks can't all be wrong.]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>
            """
                .formatted(i, i, i, i / 2, i),
        "</item></channel></rss>");
  }

  private static InputStream forum() {
    return file(
        "<disqus><thread dsq:id='1'><forum>clocks</forum><title>T</title></thread>",
        COMMENTS,
        i ->
            """
            <post dsq:id="p%d"><message><![CDATA[<p>I do not <em>quite</em> agree with what was said of *noon*.</p>]]></message>
            <createdAt>2026-09-14T16:05:00Z</createdAt><author><name>Reader</name><username>reader%d</username></author>
            <thread dsq:id="1"/><parent dsq:id="p%d"/></post>
            """
                .formatted(i, i % 500, i / 2),
        "</disqus>");
  }

  /** A text, a comment of the file itself and elements that nobody asks for, of 200 MB each. */
  private static InputStream large() {
    String head =
        "<rss><channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://example.org</wp:base_blog_url>"
            + "<item><wp:post_id>1</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>";
    String piece = "word ".repeat(200);
    InputStream text =
        file(head + "<content:encoded><![CDATA[", COMMENTS, i -> piece, "]]></content:encoded>");
    InputStream remark = file("<!--", COMMENTS, i -> piece, "-->");
    InputStream other =
        file("<other>", COMMENTS, i -> "<a>" + piece + "</a>", "</other></item></channel></rss>");
    return new SequenceInputStream(new SequenceInputStream(text, remark), other);
  }

  @SuppressWarnings("JdkObsolete") // SequenceInputStream asks for an Enumeration.
  private static InputStream file(String head, int count, IntFunction<String> part, String tail) {
    return new SequenceInputStream(
        new Enumeration<InputStream>() {
          private int next = -1;

          @Override
          public boolean hasMoreElements() {
            return next <= count;
          }

          @Override
          public InputStream nextElement() {
            if (next > count) {
              throw new NoSuchElementException();
            }
            int i = next++;
            String text = i < 0 ? head : i < count ? part.apply(i + 1) : tail;
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  /** Counts what it is given, and keeps nothing. */
  private static final class Count implements ForeignSink {
    private int authors;
    private int comments;

    @Override
    public void source(String name) {}

    @Override
    public void author(ForeignAuthor author) {
      authors++;
    }

    @Override
    public void post(ForeignPost post) {}

    @Override
    public void comment(ForeignComment comment) {
      comments++;
    }

    @Override
    public void leftOut(LeftOut leftOut) {}
  }
}
