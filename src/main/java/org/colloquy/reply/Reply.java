package org.colloquy.reply;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

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
  int directReplyCount;
  int descendantCount;
  Instant createdAt;
  Instant editedAt;
  Instant deletedAt;

  ReplyPath replyPath() {
    return ReplyPath.of(path);
  }
}
