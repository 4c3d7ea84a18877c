package org.colloquy.participation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.colloquy.auth.Caller;
import org.colloquy.author.EnrolAuthor;
import org.colloquy.author.NewAuthor;
import org.colloquy.author.Role;
import org.colloquy.author.Scope;
import org.colloquy.participation.NaiveClass.Member;
import org.colloquy.participation.NaiveClass.State;
import org.colloquy.participation.NaiveClass.Written;
import org.colloquy.post.LockedPost;
import org.colloquy.post.NewPost;
import org.colloquy.post.PostRepository;
import org.colloquy.post.PublishPost;
import org.colloquy.reply.NewReply;
import org.colloquy.reply.PublishReply;
import org.colloquy.web.Ids;
import org.hibernate.Session;

/** Lets a random class write and change what it wrote, and keeps book of it in plain lists. */
@ApplicationScoped
class RandomClass {

  static final List<String> TAGS = List.of("time", "water", "bread");

  /** Around the ends of daylight saving in Europe and America, and the change of a year. */
  private static final List<Instant> SEASONS =
      List.of(
          Instant.parse("2026-10-24T20:00:00Z"),
          Instant.parse("2026-10-31T20:00:00Z"),
          Instant.parse("2026-12-31T12:00:00Z"),
          Instant.parse("2027-03-28T00:00:00Z"));

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Session session;
  private final EnrolAuthor enrol;
  private final PostRepository posts;
  private final PublishPost publishPost;
  private final PublishReply publishReply;
  private final RandomChanges changes;

  RandomClass(
      Session session,
      EnrolAuthor enrol,
      PostRepository posts,
      PublishPost publishPost,
      PublishReply publishReply,
      RandomChanges changes) {
    this.session = session;
    this.enrol = enrol;
    this.posts = posts;
    this.publishPost = publishPost;
    this.publishReply = publishReply;
    this.changes = changes;
  }

  /** What is checked of a class. */
  interface Check {
    void on(NaiveClass made, String group);
  }

  /**
   * Makes a class and checks it. Nothing of it is kept: the next one has the tables to itself, and
   * no disk is waited for.
   */
  void check(Random random, int members, int deeds, Check check) {
    QuarkusTransaction.begin();
    try {
      String group = "c" + COUNT.incrementAndGet();
      check.on(make(random, group, members, deeds), group);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  /**
   * Makes a class in the transaction that there is.
   *
   * @param group the group that all of it are in, and nobody else
   */
  private NaiveClass make(Random random, String group, int members, int deeds) {
    NaiveClass made = new NaiveClass();
    for (int i = 0; i < members; i++) {
      List<String> groups = List.of(group, group + "-" + random.nextInt(2));
      Role role = random.nextInt(4) == 0 ? Role.INSTRUCTOR : Role.STUDENT;
      String handle = group + "-m" + i;
      UUID id = Ids.next();
      enrol.enrol(
          new NewAuthor(handle, "Member " + i, role, groups),
          id,
          Instant.parse("2026-01-01T00:00:00Z"));
      made.members.add(new Member(id, handle, groups, role));
    }
    post(made, random);
    for (int i = 0; i < deeds; i++) {
      deed(made, random);
      // Each is a request of its own, which knows of no row beforehand.
      session.flush();
      session.clear();
    }
    return made;
  }

  private void deed(NaiveClass made, Random random) {
    switch (random.nextInt(12)) {
      case 0 -> post(made, random);
      case 1 -> changes.edit(any(made.written, random), random);
      case 2 -> changes.hide(any(made.written, random));
      case 3 -> changes.delete(any(made.written, random), random);
      case 4 -> changes.tag(any(made.written, random), random);
      case 5 -> changes.change(any(made.members, random), random);
      default -> reply(made, random);
    }
  }

  private void post(NaiveClass made, Random random) {
    Member author = any(made.members, random);
    int words = 1 + random.nextInt(30);
    List<String> tags = TAGS.stream().filter(tag -> random.nextBoolean()).toList();
    Instant createdAt = time(random);
    UUID id =
        publishPost
            .publish(caller(author), new NewPost("Title", text(words), tags, createdAt))
            .view()
            .id();
    Written post = new Written(id, id, null, author, createdAt);
    post.states.add(new State(since(session, id), true, words, tags));
    made.written.add(post);
  }

  /** Replies come one by one or together, and may answer the author's own words. */
  private void reply(NaiveClass made, Random random) {
    List<Written> open = made.written.stream().filter(one -> one.now().live()).toList();
    if (open.isEmpty()) {
      return;
    }
    UUID postId = any(open, random).postId;
    LockedPost post = posts.lock(postId).orElse(null);
    if (post == null || post.deleted()) {
      return;
    }
    int first = made.written.size();
    publishReply.add(
        post,
        added -> {
          for (int i = 0; i <= random.nextInt(3); i++) {
            List<Written> parents =
                made.written.stream()
                    .filter(one -> one.postId.equals(postId))
                    .filter(one -> one.isPost() || one.states.isEmpty() || one.now().live())
                    .toList();
            Written parent = any(parents, random);
            Member author = any(made.members, random);
            Instant createdAt = time(random);
            UUID id = Ids.next();
            int words = random.nextInt(40);
            added.add(
                author.id,
                new NewReply(parent.isPost() ? null : parent.id, text(words), createdAt),
                id);
            made.written.add(new Written(id, postId, parent, author, createdAt));
          }
        });
    posts.store(post);
    Instant since = since(session, postId);
    for (Written reply : made.written.subList(first, made.written.size())) {
      reply.states.add(new State(since, true, words(reply.id), List.of()));
    }
  }

  /** The text was made of so many words; the model must not ask how the server counts. */
  private int words(UUID reply) {
    String body =
        session
            .createNativeQuery("SELECT body FROM reply WHERE id = :id", String.class)
            .setParameter("id", reply)
            .getSingleResult();
    return (int) body.chars().filter(c -> c == 'w').count();
  }

  /** From when the latest change to a thread stands. */
  static Instant since(Session session, UUID post) {
    session.flush();
    return session
        .createNativeQuery(
            "SELECT max(since) FROM contribution WHERE post_id = :post", Instant.class)
        .setParameter("post", post)
        .getSingleResult();
  }

  /** The member, with the rights to do what the test wants done. */
  static Caller caller(Member member) {
    return new Caller(member.id, Role.ADMIN, Scope.of(Role.ADMIN));
  }

  private static Instant time(Random random) {
    return any(SEASONS, random).plus(Duration.ofMinutes(random.nextInt(48 * 60)));
  }

  static String text(int words) {
    return words == 0
        ? "…"
        : IntStream.range(0, words).mapToObj(i -> "*w" + i + "*").collect(Collectors.joining(" "));
  }

  static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
