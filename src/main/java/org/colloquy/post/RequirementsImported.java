package org.colloquy.post;

import java.time.Instant;
import java.util.UUID;

/**
 * What a post that was brought in from elsewhere asks of each student. Told within the transaction
 * that brings the post in, so that whoever keeps it does so with the post or not at all.
 *
 * @param postId a post that is new here
 * @param initialDue null for no time
 * @param repliesDue null for no time; not before {@code initialDue}
 * @param minPosts from 0 to 100, as {@code minReplies} and {@code distinctPeers}
 * @param minWords from 0 to 10,000
 */
public record RequirementsImported(
    UUID postId,
    Instant initialDue,
    Instant repliesDue,
    int minPosts,
    int minReplies,
    int distinctPeers,
    boolean excludeSelf,
    int minWords) {}
