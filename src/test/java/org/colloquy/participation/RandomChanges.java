package org.colloquy.participation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.colloquy.author.ReviseAuthor;
import org.colloquy.author.Role;
import org.colloquy.participation.NaiveClass.Member;
import org.colloquy.participation.NaiveClass.State;
import org.colloquy.participation.NaiveClass.Written;
import org.colloquy.post.DeletePost;
import org.colloquy.post.RevisePost;
import org.colloquy.reply.DeleteReply;
import org.colloquy.reply.ReviseReply;
import org.hibernate.Session;

/** Changes what a random class wrote, and its members, and keeps book of it. */
@ApplicationScoped
class RandomChanges {

  private final Session session;
  private final ReviseAuthor authors;
  private final RevisePost revisePost;
  private final DeletePost deletePost;
  private final ReviseReply reviseReply;
  private final DeleteReply deleteReply;

  RandomChanges(
      Session session,
      ReviseAuthor authors,
      RevisePost revisePost,
      DeletePost deletePost,
      ReviseReply reviseReply,
      DeleteReply deleteReply) {
    this.session = session;
    this.authors = authors;
    this.revisePost = revisePost;
    this.deletePost = deletePost;
    this.reviseReply = reviseReply;
    this.deleteReply = deleteReply;
  }

  void edit(Written one, Random random) {
    if (!one.now().live()) {
      return;
    }
    int words = 1 + random.nextInt(50);
    ObjectNode patch = JsonNodeFactory.instance.objectNode().put("body", RandomClass.text(words));
    if (one.isPost()) {
      revisePost.revise(RandomClass.caller(one.author), one.id, "*", patch);
    } else {
      reviseReply.revise(RandomClass.caller(one.author), one.id, "*", patch);
    }
    one.states.add(
        new State(RandomClass.since(session, one.postId), true, words, one.now().tags()));
  }

  /** Hides a reply, or brings a hidden one back. */
  void hide(Written one) {
    if (one.isPost() || isDeleted(one)) {
      return;
    }
    boolean hide = one.now().live();
    reviseReply.revise(
        RandomClass.caller(one.author),
        one.id,
        "*",
        JsonNodeFactory.instance.objectNode().put("hidden", hide));
    one.states.add(
        new State(RandomClass.since(session, one.postId), !hide, one.now().words(), List.of()));
  }

  void delete(Written one, Random random) {
    if (isDeleted(one) || random.nextBoolean()) {
      return;
    }
    if (one.isPost()) {
      deletePost.delete(RandomClass.caller(one.author), one.id, "*");
    } else {
      deleteReply.delete(RandomClass.caller(one.author), one.id, "*");
    }
    one.states.add(new State(RandomClass.since(session, one.postId), false, 0, List.of()));
  }

  void tag(Written one, Random random) {
    if (!one.isPost() || !one.now().live()) {
      return;
    }
    List<String> tags = List.of(RandomClass.any(RandomClass.TAGS, random));
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    patch.putArray("tags").add(tags.get(0));
    revisePost.revise(RandomClass.caller(one.author), one.id, "*", patch);
    one.states.add(
        new State(RandomClass.since(session, one.postId), true, one.now().words(), tags));
  }

  /** Gives a member another role or, seldom, erases them. */
  void change(Member member, Random random) {
    if (member.erasedAt != null) {
      return;
    }
    if (random.nextInt(4) == 0) {
      authors.erase(member.id);
      session.flush();
      member.erasedAt =
          session
              .createNativeQuery("SELECT erased_at FROM author WHERE id = :id", Instant.class)
              .setParameter("id", member.id)
              .getSingleResult();
    } else {
      member.role = member.role == Role.STUDENT ? Role.INSTRUCTOR : Role.STUDENT;
      authors.keepUp(member.id, "Member", member.role, member.groups);
      session.flush();
    }
  }

  private boolean isDeleted(Written one) {
    return session
        .createNativeQuery(
            "SELECT EXISTS (SELECT 1 FROM post WHERE id = :id AND deleted_at IS NOT NULL UNION ALL"
                + " SELECT 1 FROM reply WHERE id = :id AND deleted_at IS NOT NULL)",
            Boolean.class)
        .setParameter("id", one.id)
        .getSingleResult();
  }
}
