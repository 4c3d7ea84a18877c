package org.colloquy.reply;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.colloquy.auth.Viewer;

/** A row of {@code reply}, for those who change it; readers have {@link ReplyView}. */
@Entity
class Reply {

  @Id UUID id;
  UUID postId;
  UUID parentId;
  UUID authorId;
  long ordinal;
  byte[] path;
  int depth;
  long sequence;
  String body;
  String bodyHtml;
  int words;
  int directReplyCount;
  int descendantCount;
  Instant createdAt;
  Instant editedAt;
  Instant deletedAt;
  Instant hiddenAt;

  ReplyPath replyPath() {
    return ReplyPath.of(path);
  }

  /** Whether it counts: neither deleted nor hidden. */
  boolean isLive() {
    return deletedAt == null && hiddenAt == null;
  }

  /** Whether a reader sees its words. To all others it is as if deleted. */
  boolean isSeenBy(Viewer viewer) {
    return deletedAt == null && (hiddenAt == null || viewer.seesHiddenOf(authorId));
  }
}
