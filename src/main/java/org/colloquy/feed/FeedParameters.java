package org.colloquy.feed;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.colloquy.post.PostView;
import org.colloquy.web.Cursors;
import org.colloquy.web.Page;
import org.colloquy.web.Times;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a feed a reader wants. */
public class FeedParameters {

  /** Above every ordinal: where the first page begins. */
  static final long LATEST = Long.MAX_VALUE;

  /** Feed readers keep what they got and ask often: a page need not hold much. */
  private static final int MOST = 100;

  @Parameter(
      description = "The most posts or replies in the answer.",
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              format = "int32",
              minimum = "1",
              maximum = "100",
              defaultValue = "30"),
      example = "30")
  @QueryParam("limit")
  @DefaultValue("30")
  int limit;

  @Parameter(
      description = "Where to go on: it stands in the feed's own link with rel next.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 4000))
  @QueryParam("cursor")
  String cursor;

  /** A place in the feed of a thread. */
  record BeforeReply(UUID post, long ordinal) {

    /** Refuses what no server writes, whatever its checksum says. */
    BeforeReply {
      if (post == null) {
        throw new IllegalArgumentException("not a place");
      }
    }
  }

  /** A place in a feed of posts, and the feed's own question. */
  record BehindPost(String tag, UUID author, Instant createdAt, UUID id) {

    /** Refuses what no server writes, whatever its checksum says. */
    BehindPost {
      if (id == null || !Times.isInRange(createdAt)) {
        throw new IllegalArgumentException("not a place");
      }
    }

    static BehindPost of(String tag, UUID author, PostView last) {
      return new BehindPost(tag, author, last.createdAt(), last.id());
    }
  }

  void check() {
    Page.checkedLimit("limit", limit, 1, MOST);
  }

  /** The ordinal before which the page begins. */
  long before(UUID post) {
    if (cursor == null) {
      return LATEST;
    }
    BeforeReply place = Cursors.read(BeforeReply.class, cursor);
    if (!place.post().equals(post)) {
      throw Cursors.invalid();
    }
    return place.ordinal();
  }

  /** The post behind which the page begins; null for the beginning. */
  FeedQueries.After after(String tag, UUID author) {
    if (cursor == null) {
      return null;
    }
    BehindPost place = Cursors.read(BehindPost.class, cursor);
    if (!Objects.equals(place.tag(), tag) || !Objects.equals(place.author(), author)) {
      throw Cursors.invalid();
    }
    return new FeedQueries.After(place.createdAt(), place.id());
  }
}
