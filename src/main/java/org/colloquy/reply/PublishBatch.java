package org.colloquy.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.colloquy.auth.Caller;
import org.colloquy.auth.Viewer;
import org.colloquy.post.LockedPost;
import org.colloquy.post.PostRepository;
import org.colloquy.web.Ids;
import org.colloquy.web.ProblemException;

/** Publishes many replies to a post at once. */
@ApplicationScoped
public class PublishBatch {

  private final PublishReply publish;
  private final PostRepository posts;
  private final ReplyRepository replies;
  private final Validator validator;

  PublishBatch(
      PublishReply publish, PostRepository posts, ReplyRepository replies, Validator validator) {
    this.publish = publish;
    this.posts = posts;
    this.replies = replies;
    this.validator = validator;
  }

  /**
   * What became of an item.
   *
   * @param reply null if it was not published
   * @param problem null if it was
   */
  record Outcome(ReplyBatch.Item item, ReplyView reply, ProblemException problem) {}

  /**
   * Publishes a batch of the caller's, holding the post once for all of it.
   *
   * @param each whether an item that can't be published is left out, instead of ending it all
   * @return for each item, in their order, what became of it
   * @throws ProblemException if there is no such post or it takes no replies, or an item can't be
   *     published and none is to be left out
   */
  @Transactional
  List<Outcome> publish(Caller caller, UUID postId, ReplyBatch batch, boolean each) {
    Attempt attempt = new Attempt(caller, each);
    batch.items().forEach(attempt::check);
    LockedPost post = publish.lockOpen(postId);
    publish.add(post, added -> attempt.add(batch.items(), added));
    posts.store(post);
    Map<UUID, ReplyView> views = replies.views(attempt.published.values(), Viewer.of(caller));
    return batch.items().stream()
        .map(
            item ->
                new Outcome(
                    item,
                    views.get(attempt.published.get(item.index())),
                    attempt.problems.get(item.index())))
        .toList();
  }

  /** One batch on its way in. */
  private final class Attempt {

    private final Caller caller;
    private final boolean each;

    /** Every ref that an item has; null for one whose item was not published, or not yet. */
    private final Map<String, UUID> refs = new HashMap<>();

    private final Map<Integer, ProblemException> problems = new HashMap<>();
    private final Map<Integer, UUID> published = new HashMap<>();

    Attempt(Caller caller, boolean each) {
      this.caller = caller;
      this.each = each;
    }

    /** Finds what can be wrong with an item whatever is in the database. */
    void check(ReplyBatch.Item item) {
      if (item.fault() != null) {
        fail(item, item.fault(), "");
        return;
      }
      NewBatchReply reply = item.reply();
      Set<ConstraintViolation<NewBatchReply>> violations = validator.validate(reply);
      if (!violations.isEmpty()) {
        fail(item, ProblemException.of(violations), "");
      } else if (reply.parentId() != null && reply.parentRef() != null) {
        fail(item, ProblemException.invalid("/parentRef", "must not stand beside parentId"), "");
      } else if (reply.parentRef() != null && !refs.containsKey(reply.parentRef())) {
        fail(item, ProblemException.invalid("/parentRef", "is the ref of no earlier item"), "");
      } else if (refs.containsKey(reply.ref())) {
        fail(item, ProblemException.invalid("/ref", "is the ref of an earlier item"), "");
        return;
      } else if (reply.createdAt() != null) {
        checkTime(item);
      }
      if (reply.ref() != null) {
        refs.putIfAbsent(reply.ref(), null);
      }
    }

    private void checkTime(ReplyBatch.Item item) {
      try {
        caller.requireModerator("say when something was written");
      } catch (ProblemException e) {
        fail(item, e, "/createdAt");
      }
    }

    /** Adds the items that are in order. */
    void add(List<ReplyBatch.Item> items, AddedReplies added) {
      added.lookUp(
          items.stream()
              .filter(item -> !problems.containsKey(item.index()))
              .map(item -> item.reply().parentId())
              .filter(Objects::nonNull)
              .toList());
      for (ReplyBatch.Item item : items) {
        if (!problems.containsKey(item.index())) {
          add(item, added);
        }
      }
    }

    private void add(ReplyBatch.Item item, AddedReplies added) {
      NewBatchReply reply = item.reply();
      String ref = reply.parentRef();
      if (ref != null && refs.get(ref) == null) {
        fail(item, ProblemException.invalid("/parentRef", "is an item that was not published"), "");
        return;
      }
      UUID parent = ref == null ? reply.parentId() : refs.get(ref);
      UUID id = Ids.next();
      try {
        added.add(caller.id(), new NewReply(parent, reply.body(), reply.createdAt()), id);
      } catch (ProblemException e) {
        fail(item, e, ref == null ? "/parentId" : "/parentRef");
        return;
      }
      published.put(item.index(), id);
      if (reply.ref() != null) {
        refs.put(reply.ref(), id);
      }
    }

    private void fail(ReplyBatch.Item item, ProblemException problem, String member) {
      ProblemException located = item.located(problem, member);
      if (!each) {
        throw located;
      }
      problems.put(item.index(), located);
    }
  }
}
