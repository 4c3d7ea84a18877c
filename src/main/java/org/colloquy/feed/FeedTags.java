package org.colloquy.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquy.database.Portion;
import org.colloquy.post.PostState;
import org.colloquy.web.EntityTags;

/** Entity tags of feeds of many posts, which no one sequence stands for. */
final class FeedTags {

  private static final int BYTES = 16;

  private FeedTags() {}

  /**
   * The strong tag of a page.
   *
   * @param self how it was asked for, which its links depend on
   * @param posts the posts on it, the tag of each of which says who may see what, and whether there
   *     are others behind them
   */
  static String of(URI self, Portion<PostState> posts) {
    String content =
        Stream.concat(
                Stream.of(self.toString(), String.valueOf(posts.hasMore())),
                posts.rows().stream().map(post -> post.view().id() + post.entityTag()))
            .collect(Collectors.joining(" "));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return EntityTags.of(posts.rows().size(), HexFormat.of().formatHex(digest, 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
