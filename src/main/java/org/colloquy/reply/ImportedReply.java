package org.colloquy.reply;

import java.time.Instant;
import java.util.UUID;

/**
 * A reply as it stood elsewhere.
 *
 * @param parentId null means a reply to the post
 * @param body null if it is deleted
 * @param editedAt null if it never was
 * @param deletedAt null if it is not
 * @param hiddenAt null if it is not
 * @param counters null if the post is to give it the next ones
 */
public record ImportedReply(
    UUID id,
    UUID parentId,
    UUID authorId,
    String body,
    Instant createdAt,
    Instant editedAt,
    Instant deletedAt,
    Instant hiddenAt,
    Counters counters) {

  /**
   * Its places in the order of the post's changes.
   *
   * @param ordinal when it was accepted
   * @param sequence when it was changed last
   */
  public record Counters(long ordinal, long sequence) {}
}
