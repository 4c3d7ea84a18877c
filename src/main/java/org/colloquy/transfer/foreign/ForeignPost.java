package org.colloquy.transfer.foreign;

import java.time.Instant;
import java.util.List;

/**
 * A post as it is to be published.
 *
 * @param sourceId its id in its source; not blank, at most 200 characters
 * @param authorKey the key of an author given before
 * @param title plain text, not blank, at most 300 characters
 * @param body CommonMark, not blank, at most 65,536 characters
 * @param tags at most 20, in lower case, each once and of at most 50 characters
 * @param createdAt from 1970 to 9999, in milliseconds
 * @param line where it begins in the file, from 1
 */
public record ForeignPost(
    String sourceId,
    String authorKey,
    String title,
    String body,
    List<String> tags,
    boolean locked,
    boolean pinned,
    Instant createdAt,
    int line) {}
