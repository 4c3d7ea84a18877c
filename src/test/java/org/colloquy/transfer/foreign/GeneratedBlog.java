package org.colloquy.transfer.foreign;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** Writes blogs as WordPress exports them, of any size and always the same. */
public final class GeneratedBlog {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private static final Instant BEGINNING = Instant.parse("2016-09-01T08:00:00Z");

  private final String url;
  private final Writer out;
  private int comments;

  private GeneratedBlog(String url, Writer out) {
    this.url = url;
    this.out = out;
  }

  /**
   * A small blog.
   *
   * @param url what the blog is known by
   */
  public static byte[] blog(String url, int posts, int commentsOfEach) {
    StringWriter text = new StringWriter();
    try {
      write(url, posts, commentsOfEach, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Writes a blog: the comments of a post answer each other, one in eight before its parent. */
  public static void write(String url, int posts, int commentsOfEach, Writer out)
      throws IOException {
    GeneratedBlog blog = new GeneratedBlog(url, out);
    out.write(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel>
        <title>Blog</title><link>%s</link>
        <wp:wxr_version>1.2</wp:wxr_version>
        <wp:base_blog_url>%1$s</wp:base_blog_url>
        <wp:author><wp:author_login>writer</wp:author_login><wp:author_display_name>A Writer</wp:author_display_name></wp:author>
        """
            .formatted(url));
    for (int post = 1; post <= posts; post++) {
      blog.post(post, commentsOfEach);
    }
    out.write("</channel></rss>\n");
    out.flush();
  }

  private void post(int post, int commentsOfIt) throws IOException {
    String time = TIME.format(BEGINNING.plusSeconds(3600L * post));
    out.write(
        """
        <item><title>Essay %d</title><link>%s/%1$d</link><dc:creator>writer</dc:creator>
        <content:encoded><![CDATA[The <em>text</em> of essay %1$d.]]></content:encoded>
        <wp:post_id>%1$d</wp:post_id><wp:post_date_gmt>%s</wp:post_date_gmt>
        <wp:comment_status>open</wp:comment_status><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
        """
            .formatted(post, url, time));
    Random random = new Random(post);
    int first = comments + 1;
    for (int i = 0; i < commentsOfIt; i++) {
      comment(first, i, commentsOfIt, random);
    }
    comments += commentsOfIt;
    out.write("</item>\n");
  }

  private void comment(int first, int i, int of, Random random) throws IOException {
    // Pairs are swapped now and then, so that some stand before what they answer.
    boolean swaps = i / 2 % 4 == 3 && (i ^ 1) < of;
    int n = swaps ? i ^ 1 : i;
    int id = first + n;
    int parent = n % 2 == 1 ? id - 1 : n == 0 || n % 10 == 0 ? 0 : first + random.nextInt(n / 2);
    int who = random.nextInt(500);
    out.write(
        """
        <wp:comment><wp:comment_id>%d</wp:comment_id><wp:comment_author>Reader %d</wp:comment_author>
        <wp:comment_author_email>reader%2$d@example.org</wp:comment_author_email>
        <wp:comment_date_gmt>%s</wp:comment_date_gmt>
        <wp:comment_content><![CDATA[Comment %1$d says: my grandmother’s kitchen has <b>two</b> clocks, and the herd keeps neither time.]]></wp:comment_content>
        <wp:comment_approved>%d</wp:comment_approved><wp:comment_type>comment</wp:comment_type>
        <wp:comment_parent>%d</wp:comment_parent></wp:comment>
        """
            .formatted(
                id,
                who,
                TIME.format(BEGINNING.plusSeconds(40_000_000L + id)),
                n % 97 == 96 ? 0 : 1,
                parent));
  }
}
