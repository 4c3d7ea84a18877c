package org.colloquy.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.database.Together;

/**
 * A post whose row the transaction holds, while replies of it change. Sequences are given out here,
 * in the order in which they will be committed; {@link PostRepository#store} writes what has come
 * together.
 */
public final class LockedPost {

  private final UUID id;
  private final UUID authorId;
  private final PostStatus status;
  private final boolean deleted;
  private long sequence;
  private Instant lastActivityAt;
  private final Map<UUID, Integer> contributions = new HashMap<>();
  private final List<ThreadChanged.Change> changes = new ArrayList<>();
  private final Together statements = new Together();
  private int replies;

  LockedPost(
      UUID id,
      UUID authorId,
      PostStatus status,
      boolean deleted,
      long sequence,
      Instant lastActivityAt) {
    this.id = id;
    this.authorId = authorId;
    this.status = status;
    this.deleted = deleted;
    this.sequence = sequence;
    this.lastActivityAt = lastActivityAt;
  }

  /** The post's id. */
  public UUID id() {
    return id;
  }

  /** Who wrote the post. */
  public UUID authorId() {
    return authorId;
  }

  /** Whether it takes new replies; never null. */
  public PostStatus status() {
    return status;
  }

  /** Whether its author took it back. */
  public boolean deleted() {
    return deleted;
  }

  /** The sequence of a change to one of the post's replies. */
  public long nextSequence(ReplyChange change, UUID reply) {
    return nextSequence(change, reply, true);
  }

  /**
   * The sequence of a change to one of the post's replies.
   *
   * @param mentions whether the reply's text may mention somebody
   */
  public long nextSequence(ReplyChange change, UUID reply, boolean mentions) {
    sequence++;
    changes.add(new ThreadChanged.Change(sequence, change.wireName(), reply, mentions));
    return sequence;
  }

  /** Statements to be sent with those that store the post, before them. */
  public Together statements() {
    return statements;
  }

  /** Takes in a reply that comes with a sequence of its own. */
  public void restored(long sequence, UUID reply) {
    changes.add(new ThreadChanged.Change(sequence, ReplyChange.CREATED.wireName(), reply, true));
  }

  /** Counts a reply that has come in. */
  public void added(UUID author, Instant createdAt) {
    replies++;
    contributions.merge(author, 1, Integer::sum);
    addedUncounted(createdAt);
  }

  /** Takes note of a reply that has come in and is in no count, since it is deleted or hidden. */
  public void addedUncounted(Instant createdAt) {
    if (createdAt.isAfter(lastActivityAt)) {
      lastActivityAt = createdAt;
    }
  }

  /** Counts a reply no more. */
  public void removed(UUID author) {
    replies--;
    contributions.merge(author, -1, Integer::sum);
  }

  /** The sequence that was given out last. */
  public long sequence() {
    return sequence;
  }

  int replies() {
    return replies;
  }

  Instant lastActivityAt() {
    return lastActivityAt;
  }

  List<ThreadChanged.Change> changes() {
    return changes;
  }

  Map<UUID, Integer> contributions() {
    return contributions;
  }
}
