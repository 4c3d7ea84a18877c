package org.colloquy.reply;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.post.LockedPost;
import org.colloquy.post.ReplyChange;
import org.colloquy.reply.ReplyRepository.Place;
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
  private final InsertReplies insert;
  private final ReplyConfig config;
  private final Clock clock;
  private final List<Reply> unsent = new ArrayList<>();
  private int added;

  private static final Place TOP = new Place(ReplyPath.ROOT, true);

  /** What was looked up and is no reply of the post. */
  private static final Place NOWHERE = new Place(ReplyPath.ROOT, false);

  /** What was added, and the parents that were looked up. */
  private final Map<UUID, Place> places = new HashMap<>();

  private final Map<ReplyPath, Beneath> beneath = new HashMap<>();

  AddedReplies(
      LockedPost post,
      ReplyRepository replies,
      InsertReplies insert,
      ReplyConfig config,
      Clock clock) {
    this.post = post;
    this.replies = replies;
    this.insert = insert;
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
    add(author, reply, id, WrittenText.of(reply.body()));
  }

  /**
   * Does the same with a reply whose text is made already.
   *
   * @return its row, which is written in the end
   */
  Reply add(UUID author, NewReply reply, UUID id, WrittenText text) {
    // The post's lock comes first, so what is read of the parent stays so until this is committed.
    Place place = place(reply.parentId());
    if (!place.isLive()) {
      throw new ProblemException(
          ProblemType.PARENT_DELETED, ProblemType.PARENT_DELETED.explanation());
    }
    ReplyPath parent = place.path();
    if (parent.depth() >= config.maxDepth()) {
      throw tooDeep(config.maxDepth());
    }
    return add(
        parent,
        new ImportedReply(
            id,
            reply.parentId(),
            author,
            reply.body(),
            reply.createdAt() == null ? clock.instant() : reply.createdAt(),
            null,
            null,
            null,
            null),
        text);
  }

  /**
   * Adds a reply as it stood elsewhere, after all those added before. It may answer one that is
   * deleted, and stand as deep as a server can be configured for.
   *
   * @throws ProblemException if the parent is not a reply of the post, or the reply would stand too
   *     deep; nothing was added then
   */
  public void add(ImportedReply reply) {
    ReplyPath parent = place(reply.parentId()).path();
    if (parent.depth() >= ReplyPath.MAX_DEPTH) {
      throw tooDeep(ReplyPath.MAX_DEPTH);
    }
    add(parent, reply, WrittenText.of(reply.body()));
  }

  private Reply add(ReplyPath parent, ImportedReply reply, WrittenText text) {
    Reply row = new Reply();
    row.id = reply.id();
    row.postId = post.id();
    row.parentId = reply.parentId();
    row.authorId = reply.authorId();
    if (reply.counters() == null) {
      row.sequence = post.nextSequence(ReplyChange.CREATED, row.id, text.mentions());
      row.ordinal = row.sequence;
    } else {
      row.sequence = reply.counters().sequence();
      post.restored(row.sequence, row.id);
      row.ordinal = reply.counters().ordinal();
    }
    ReplyPath path = parent.child(row.ordinal);
    row.path = path.bytes();
    row.depth = path.depth();
    row.body = reply.body();
    row.bodyHtml = text.html();
    row.words = text.words();
    row.createdAt = reply.createdAt();
    row.editedAt = reply.editedAt();
    row.deletedAt = reply.deletedAt();
    row.hiddenAt = reply.hiddenAt();
    places.put(row.id, new Place(path, row.isLive()));
    count(row, path, parent);
    unsent.add(row);
    added++;
    if (unsent.size() == CHUNK) {
      send();
    }
    return row;
  }

  private void count(Reply row, ReplyPath path, ReplyPath parent) {
    if (!row.isLive()) {
      post.addedUncounted(row.createdAt);
      return;
    }
    post.added(row.authorId, row.createdAt);
    for (ReplyPath above : path.ancestors()) {
      Beneath counts = beneath.computeIfAbsent(above, p -> new Beneath());
      counts.all++;
      counts.direct += above.equals(parent) ? 1 : 0;
    }
  }

  /** Writes what has not been written yet, or leaves it to the caller, who stores the post next. */
  void finish() {
    if (added == 1) {
      insert.one(unsent.get(0), post.statements());
      return;
    }
    send();
    insert.countBeneath(post.id(), beneath);
    beneath.clear();
  }

  private void send() {
    insert.many(unsent);
    unsent.clear();
  }

  /** Takes note of where the parent of a reply is, which was looked up by somebody else. */
  void known(UUID id, Place place) {
    places.put(id, place == null ? NOWHERE : place);
  }

  /**
   * Looks up, in one question, replies of the post that others will answer. Each that is not would
   * be asked for by itself.
   */
  public void lookUp(Collection<UUID> parents) {
    List<UUID> unknown = parents.stream().filter(id -> !places.containsKey(id)).distinct().toList();
    if (!unknown.isEmpty()) {
      Map<UUID, Place> found = replies.places(post.id(), unknown);
      unknown.forEach(id -> places.put(id, found.getOrDefault(id, NOWHERE)));
    }
  }

  /** Where the parent of a reply is; null is the post. */
  private Place place(UUID parentId) {
    if (parentId == null) {
      return TOP;
    }
    lookUp(List.of(parentId));
    Place parent = places.get(parentId);
    if (parent.equals(NOWHERE)) {
      throw new ProblemException(
          ProblemType.PARENT_MISMATCH, ProblemType.PARENT_MISMATCH.explanation());
    }
    return parent;
  }

  private static ProblemException tooDeep(int most) {
    return new ProblemException(
        ProblemType.DEPTH_LIMIT, "Replies stand at most " + most + " deep on this server.");
  }
}
