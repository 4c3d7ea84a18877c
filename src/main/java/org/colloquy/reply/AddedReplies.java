package org.colloquy.reply;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colloquy.post.LockedPost;
import org.colloquy.post.ReplyChange;
import org.colloquy.text.Markdown;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;

/**
 * Replies on their way into a post that the transaction holds. They may answer each other, and cost
 * the post's lock, the counts above them and the round trips once, however many they are.
 */
public final class AddedReplies {

  /** How many rows are sent at once. As many, and no more, are held in memory with their words. */
  private static final int CHUNK = 100;

  private final LockedPost post;
  private final ReplyRepository replies;
  private final ReplyConfig config;
  private final Clock clock;
  private final List<Reply> unsent = new ArrayList<>();

  /**
   * What was added, and the parents that were looked up; empty for what is no reply of the post.
   */
  private final Map<UUID, Optional<ReplyRepository.Place>> places = new HashMap<>();

  private final Map<ReplyPath, Beneath> beneath = new HashMap<>();

  AddedReplies(LockedPost post, ReplyRepository replies, ReplyConfig config, Clock clock) {
    this.post = post;
    this.replies = replies;
    this.config = config;
    this.clock = clock;
  }

  /** How many more replies a reply has: in answer to it, and at any depth beneath it. */
  static final class Beneath {
    int direct;
    int all;
  }

  /**
   * Adds a reply, after all those added before.
   *
   * @param author who wrote it
   * @param id the reply's id, which no other has
   * @throws ProblemException if the parent is not a reply of the post or is deleted, or the reply
   *     would stand too deep; nothing was added then
   */
  public void add(UUID author, NewReply reply, UUID id) {
    // The post's lock comes first, so what is read of the parent stays so until this is committed.
    ReplyPath parent = reply.parentId() == null ? ReplyPath.ROOT : place(reply.parentId());
    if (parent.depth() >= config.maxDepth()) {
      throw new ProblemException(
          ProblemType.DEPTH_LIMIT,
          "Replies stand at most " + config.maxDepth() + " deep on this server.");
    }
    Reply row = new Reply();
    row.id = id;
    row.postId = post.id();
    row.parentId = reply.parentId();
    row.authorId = author;
    row.sequence = post.nextSequence(ReplyChange.CREATED, id);
    row.ordinal = row.sequence;
    ReplyPath path = parent.child(row.ordinal);
    row.path = path.bytes();
    row.depth = path.depth();
    row.body = reply.body();
    row.bodyHtml = Markdown.toHtml(reply.body());
    row.createdAt = reply.createdAt() == null ? clock.instant() : reply.createdAt();
    places.put(id, Optional.of(new ReplyRepository.Place(path, true)));
    for (ReplyPath above : path.ancestors()) {
      Beneath counts = beneath.computeIfAbsent(above, p -> new Beneath());
      counts.all++;
      counts.direct += above.equals(parent) ? 1 : 0;
    }
    post.added(author, row.createdAt);
    unsent.add(row);
    if (unsent.size() == CHUNK) {
      send();
    }
  }

  /** Writes what has not been written yet. The caller stores the post after it. */
  void finish() {
    send();
    replies.countBeneath(post.id(), beneath);
    beneath.clear();
  }

  private void send() {
    replies.insert(unsent);
    unsent.clear();
  }

  /**
   * Looks up, in one question, replies of the post that others will answer. Each that is not would
   * be asked for by itself.
   */
  public void lookUp(Collection<UUID> parents) {
    List<UUID> unknown = parents.stream().filter(id -> !places.containsKey(id)).distinct().toList();
    if (!unknown.isEmpty()) {
      Map<UUID, ReplyRepository.Place> found = replies.places(post.id(), unknown);
      unknown.forEach(id -> places.put(id, Optional.ofNullable(found.get(id))));
    }
  }

  private ReplyPath place(UUID parentId) {
    lookUp(List.of(parentId));
    ReplyRepository.Place parent =
        places
            .get(parentId)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.PARENT_MISMATCH, ProblemType.PARENT_MISMATCH.explanation()));
    if (!parent.isLive()) {
      throw new ProblemException(
          ProblemType.PARENT_DELETED, ProblemType.PARENT_DELETED.explanation());
    }
    return parent.path();
  }
}
