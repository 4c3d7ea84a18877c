package org.colloquy.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A post as it stood elsewhere, with its history's counters.
 *
 * @param title null if it is deleted
 * @param body null if it is deleted
 * @param tags null means none
 * @param postBeforeView whether students see others' replies only once they have written
 * @param editedAt null if it never was
 * @param deletedAt null if it is not
 * @param sequence the counter of all changes to it and its replies; from 1
 * @param version the sequence of the latest change to the post itself
 * @param change what that change was
 */
public record ImportedPost(
    UUID id,
    UUID authorId,
    String title,
    String body,
    List<String> tags,
    PostStatus status,
    boolean pinned,
    boolean postBeforeView,
    Instant createdAt,
    Instant editedAt,
    Instant deletedAt,
    long sequence,
    long version,
    PostChange change) {

  public ImportedPost {
    tags = Tags.normal(tags);
  }
}
