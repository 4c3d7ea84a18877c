package org.colloquy.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.auth.Bearer.idOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.colloquy.ClassRoom;
import org.colloquy.ContractConformance;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.colloquy.auth.Caller;
import org.colloquy.author.Role;
import org.colloquy.author.Scope;
import org.colloquy.post.LockedPost;
import org.colloquy.post.PostRepository;
import org.colloquy.reply.Moderation;
import org.colloquy.reply.NewReply;
import org.colloquy.reply.PublishReply;
import org.colloquy.web.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told of what, and of what nobody is told. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(WebhookProfile.class)
class TellWebhooksTest {

  private static final String[] ALL =
      Stream.of(EventType.values()).map(EventType::wireName).toArray(String[]::new);

  @Inject ClassRoom room;
  @Inject Database database;
  @Inject PublishReply publish;
  @Inject PostRepository posts;

  private String admin;
  private String student;
  private String thread;
  private Receiver receiver;

  @BeforeEach
  void start() {
    admin = room.admin();
    student = room.student();
    thread = post(student, "A thread");
    receiver = Receiver.willing();
  }

  @AfterEach
  void stop() {
    receiver.close();
    database.change("DELETE FROM webhook");
  }

  @Test
  void every_kind_of_change_is_told() {
    Hook.make(admin, receiver.url(), ALL);
    String post = post(student, "Another");
    ClassRoom.patch(student, "/posts/" + post, Map.of("title", "Edited"));
    String reply = reply(student, post, null, "A reply");
    ClassRoom.patch(student, "/replies/" + reply, Map.of("body", "Edited"));
    Moderation.hide(admin, reply);
    Moderation.restore(admin, reply);
    for (Map<String, ?> patch :
        List.of(
            Map.of("status", "locked"),
            Map.of("status", "open"),
            Map.of("pinned", true),
            Map.of("pinned", false))) {
      ClassRoom.patch(admin, "/posts/" + post, patch).then().statusCode(200);
    }
    Moderation.remove(student, reply);
    as(student).header("If-Match", "*").delete("/posts/" + post).then().statusCode(204);

    List<Receiver.Call> calls = receiver.await(12, call -> true);

    assertThat(calls)
        .extracting(Receiver.Call::type)
        .containsExactlyInAnyOrder(
            Stream.of(ALL).filter(t -> !t.equals("ping")).toArray(String[]::new));
    ContractConformance contract = ContractConformance.served();
    calls.forEach(call -> contract.checkSent("Event", call.body()));
    assertThat(calls)
        .extracting(call -> call.json().getInt("data.sequence"))
        .doesNotHaveDuplicates();
    assertThat(calls)
        .allSatisfy(
            call -> {
              boolean ofReply = call.type().startsWith("reply.");
              assertThat(call.json().getString("data.postId")).isEqualTo(post);
              assertThat(call.json().getString("data.reply.id")).isEqualTo(ofReply ? reply : null);
              assertThat(call.json().getString("data.post.id")).isEqualTo(ofReply ? null : post);
            });
  }

  @Test
  void a_webhook_is_told_of_what_it_wants_and_nothing_else() {
    Hook hook = Hook.make(admin, receiver.url(), "post.created");
    reply(student, thread, null, "Not told");
    String post = post(student, "Told");

    assertThat(receiver.await(1, call -> true).get(0).json().getString("data.post.id"))
        .isEqualTo(post);
    assertThat(hook.deliveries()).hasSize(1);
  }

  @Test
  void what_is_rolled_back_is_told_to_nobody() {
    Hook hook = Hook.make(admin, receiver.url(), "reply.created");
    Caller caller = new Caller(idOf(student), Role.STUDENT, Scope.of(Role.STUDENT));
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          publish.publish(
                              caller,
                              UUID.fromString(thread),
                              new NewReply(null, "Never", null),
                              true);
                          throw new IllegalStateException("undone");
                        }))
        .hasMessageContaining("undone");

    String reply = reply(student, thread, null, "Really");

    assertThat(receiver.await(1, call -> true).get(0).json().getString("data.reply.id"))
        .isEqualTo(reply);
    assertThat(hook.deliveries()).hasSize(1);
  }

  @Test
  void many_replies_in_one_transaction_are_all_told_and_imported_ones_are_not() {
    Hook hook = Hook.make(admin, receiver.url(), "reply.created");
    add(300, true);
    assertThat(hook.deliveries()).isEmpty();

    add(300, false);

    assertThat(receiver.await(300, call -> true))
        .extracting(call -> call.json().getString("data.reply.id"))
        .hasSize(300)
        .doesNotHaveDuplicates();
  }

  @Test
  void words_are_read_when_they_are_sent_and_deleted_ones_are_not_sent() {
    receiver.answer(call -> 503);
    Hook hook = Hook.make(admin, receiver.url(), "reply.created");
    String reply = reply(student, thread, null, "Regretted words");
    String id = receiver.awaitReply(1, reply).get(0).id();
    Moderation.remove(student, reply);
    receiver.answer(call -> 204);
    hook.tryAgain(id);
    hook.await(id, "delivered");

    Receiver.Call last = receiver.calls().get(receiver.calls().size() - 1);
    assertThat(last.id()).isEqualTo(id);
    assertThat(last.type()).isEqualTo("reply.created");
    assertThat(last.json().getBoolean("data.reply.deleted")).isTrue();
    assertThat(last.body()).doesNotContain("Regretted", student);
  }

  private void add(int count, boolean imported) {
    UUID author = idOf(student);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              LockedPost post = posts.lock(UUID.fromString(thread)).orElseThrow();
              publish.add(
                  post,
                  replies -> {
                    for (int i = 0; i < count; i++) {
                      replies.add(author, new NewReply(null, "Number " + i, null), Ids.next());
                    }
                  });
              if (imported) {
                posts.storeImported(post);
              } else {
                posts.store(post);
              }
            });
  }
}
