package org.colloquy.transfer.foreign;

/**
 * The place of a comment that is left out.
 *
 * @param sourceId its id in its source
 * @param postId the id of its post
 * @param parentId the id of the comment it answered; null if it answered the post
 */
public record ForeignGap(String sourceId, String postId, String parentId) {}
