package org.colloquy.transfer.foreign;

import java.time.Instant;

/**
 * A comment as it is to be published.
 *
 * @param sourceId its id in its source; not blank, at most 200 characters
 * @param postId the id of its post
 * @param parentId the id of the comment it answers, which may be unknown; null if it answers the
 *     post
 * @param authorKey the key of an author given before
 * @param body CommonMark, not blank, at most 65,536 characters
 * @param hidden whether it was held back, for a moderator to decide
 * @param createdAt from 1970 to 9999, in milliseconds
 * @param line where it begins in the file, from 1
 */
public record ForeignComment(
    String sourceId,
    String postId,
    String parentId,
    String authorKey,
    String body,
    boolean hidden,
    Instant createdAt,
    int line) {}
