package org.colloquy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquy.Property;
import org.colloquy.TestDatabase;
import org.colloquy.auth.Caller;
import org.colloquy.auth.Viewer;
import org.colloquy.author.EnrolAuthor;
import org.colloquy.author.NewAuthor;
import org.colloquy.author.Role;
import org.colloquy.author.Scope;
import org.colloquy.post.DeletePost;
import org.colloquy.post.NewPost;
import org.colloquy.post.PublishPost;
import org.colloquy.post.RevisePost;
import org.colloquy.reading.NaiveReaders.Copy;
import org.colloquy.reading.NaiveReaders.Member;
import org.colloquy.reading.NaiveReaders.Said;
import org.colloquy.reading.NaiveReaders.Talk;
import org.colloquy.reply.DeleteReply;
import org.colloquy.reply.NewReply;
import org.colloquy.reply.PublishReply;
import org.colloquy.reply.ReviseReply;
import org.colloquy.reply.Unread;
import org.colloquy.web.Ids;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Every count is what a second, naive implementation counts. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RandomReadersTest {

  private static final String NEW =
      "SELECT p.id FROM post p"
          + Unread.MARK
          + " WHERE p.deleted_at IS NULL AND p.id IN (:posts) AND "
          + Unread.NEW;

  @Inject Session session;
  @Inject EnrolAuthor enrol;
  @Inject PublishPost publishPost;
  @Inject RevisePost revisePost;
  @Inject DeletePost deletePost;
  @Inject PublishReply publishReply;
  @Inject ReviseReply reviseReply;
  @Inject DeleteReply deleteReply;
  @Inject MarkRead markRead;
  @Inject ReadMarkRepository marks;

  @Test
  void what_is_unread_after_300_random_histories_is_what_counting_by_hand_gives() {
    Property.check(
        300,
        random -> {
          QuarkusTransaction.begin();
          try {
            assertCounted(history(random));
          } finally {
            QuarkusTransaction.rollback();
          }
        });
  }

  private void assertCounted(NaiveReaders made) {
    for (Member reader : made.members) {
      Viewer viewer = Viewer.of(caller(reader));
      for (Talk talk : made.talks) {
        assertThat((long) marks.unread(talk.id, viewer)).isEqualTo(talk.unread(reader));
      }
      Set<UUID> expected =
          made.talks.stream()
              .filter(talk -> talk.isNewTo(reader))
              .map(talk -> talk.id)
              .collect(Collectors.toSet());
      List<UUID> found =
          session
              .createNativeQuery(NEW, UUID.class)
              .setParameterList("posts", made.talks.stream().map(t -> t.id).toList())
              .setParameter("viewer", viewer.id())
              .setParameter("moderates", viewer.moderates())
              .list();
      assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private NaiveReaders history(Random random) {
    NaiveReaders made = new NaiveReaders();
    for (int i = 0; i < 4; i++) {
      Role role = i == 0 ? Role.INSTRUCTOR : Role.STUDENT;
      UUID id = Ids.next();
      String handle = "r" + Long.toHexString(random.nextLong());
      enrol.enrol(new NewAuthor(handle, "Reader", role, List.of()), id, Instant.EPOCH);
      made.members.add(new Member(id, role != Role.STUDENT));
    }
    post(made, any(made.members, random));
    for (int deed = 5 + random.nextInt(25); deed > 0; deed--) {
      Talk talk = any(made.talks, random);
      Member member = any(made.members, random);
      switch (random.nextInt(12)) {
        case 0 -> post(made, member);
        case 1 -> edit(talk, random);
        case 2 -> hide(talk, random);
        case 3 -> delete(talk, random);
        case 4 -> withhold(talk, random);
        case 5, 6, 7 -> mark(talk, member, random);
        default -> reply(talk, member);
      }
      copy(talk);
      // Each is a request of its own, which knows of no row beforehand.
      session.flush();
      session.clear();
    }
    return made;
  }

  private void post(NaiveReaders made, Member author) {
    NewPost post = new NewPost("Title", "Text", List.of(), null);
    UUID id = publishPost.publish(caller(author), post).view().id();
    Talk talk = new Talk(id, author);
    made.talks.add(talk);
    copy(talk);
  }

  private void reply(Talk talk, Member author) {
    if (!talk.deleted) {
      NewReply reply = new NewReply(null, "Words", null);
      UUID id = publishReply.publish(caller(author), talk.id, reply, true).view().id();
      talk.replies.add(new Said(id, author));
    }
  }

  private void edit(Talk talk, Random random) {
    talk.replies.stream()
        .filter(said -> !said.deleted)
        .skip(random.nextInt(3))
        .findFirst()
        .ifPresent(said -> revise(said, patch().put("body", "Words " + random.nextLong())));
    if (!talk.deleted && random.nextBoolean()) {
      ObjectNode patch = patch().put("body", "Text " + random.nextLong());
      revisePost.revise(caller(talk.author), talk.id, "*", patch);
    }
  }

  private void hide(Talk talk, Random random) {
    List<Said> there = talk.replies.stream().filter(said -> !said.deleted).toList();
    if (!there.isEmpty()) {
      Said said = any(there, random);
      said.hidden = !said.hidden;
      revise(said, patch().put("hidden", said.hidden));
    }
  }

  private void revise(Said said, ObjectNode patch) {
    reviseReply.revise(
        new Caller(said.author.id(), Role.ADMIN, Scope.of(Role.ADMIN)), said.id, "*", patch);
  }

  private void delete(Talk talk, Random random) {
    List<Said> there = talk.replies.stream().filter(said -> !said.deleted).toList();
    if (!there.isEmpty()) {
      Said said = any(there, random);
      deleteReply.delete(caller(said.author), said.id, "*");
      said.deleted = true;
    } else if (!talk.deleted) {
      deletePost.delete(caller(talk.author), talk.id, "*");
      talk.deleted = true;
    }
  }

  private void withhold(Talk talk, Random random) {
    if (!talk.deleted) {
      talk.withholds = random.nextBoolean();
      revisePost.withhold(talk.id, talk.withholds);
    }
  }

  private void mark(Talk talk, Member reader, Random random) {
    if (talk.isSeen()) {
      Copy copy = any(talk.copies, random);
      markRead.mark(caller(reader), talk.id, copy.sequence());
      talk.mark(reader, copy);
    }
  }

  private void copy(Talk talk) {
    session.flush();
    long sequence =
        session
            .createNativeQuery("SELECT sequence FROM post WHERE id = :id", Long.class)
            .setParameter("id", talk.id)
            .getSingleResult();
    talk.copies.add(new Copy(sequence, new HashSet<>(talk.replies)));
  }

  private static ObjectNode patch() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static Caller caller(Member member) {
    Role role = member.moderates() ? Role.INSTRUCTOR : Role.STUDENT;
    return new Caller(member.id(), role, Scope.of(role));
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
