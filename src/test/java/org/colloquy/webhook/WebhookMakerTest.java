package org.colloquy.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.auth.Bearer.idOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.colloquy.reply.Moderation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A webhook is told what its maker may see, and its log is not kept for longer than it is good. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(WebhookProfile.class)
class WebhookMakerTest {

  private static final String[] ALL =
      Stream.of(EventType.values()).map(EventType::wireName).toArray(String[]::new);

  @Inject ClassRoom room;
  @Inject Database database;
  @Inject SweepDeliveries sweep;

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
  void who_is_no_admin_any_more_is_told_nothing_and_hidden_words_stay_inside() {
    String other = room.admin();
    Hook hook = Hook.make(admin, receiver.url(), ALL);
    String reply = reply(student, thread, null, "Hidden words");
    Moderation.hide(admin, reply);
    assertThat(receiver.await(2, call -> true))
        .filteredOn(call -> call.type().equals("reply.hidden"))
        .allSatisfy(call -> assertThat(call.json().getBoolean("data.reply.hidden")).isTrue());

    ClassRoom.patch(other, "/authors/" + idOf(admin), Map.of("role", "student"));
    ClassRoom.patch(student, "/replies/" + reply, Map.of("body", "Hidden and edited"));

    Hook seen = new Hook(other, hook.id(), hook.secret());
    assertThat(seen.view().getBoolean("suspended")).isTrue();
    assertThat(seen.deliveries()).hasSize(2);
    as(other).post(hook.path() + "/ping").then().statusCode(409);
    seen.tryAgain((String) seen.deliveries().get(0).get("id")).then().statusCode(409);
    assertThat(receiver.calls()).noneMatch(call -> call.body().contains("Hidden and edited"));
  }

  @Test
  void what_is_due_to_somebody_who_was_an_admin_waits_and_is_not_sent() {
    String other = room.admin();
    Hook hook = Hook.make(admin, receiver.url(), ALL);
    database.change("UPDATE author SET role = 'student' WHERE id = ?", idOf(admin));
    database.change(
        """
        INSERT INTO webhook_delivery (id, webhook_id, type, created_at, state, next_attempt_at)
        VALUES (gen_random_uuid(), ?, 'ping', now(), 'pending', now())
        """,
        UUID.fromString(hook.id()));
    try (Receiver next = Receiver.willing()) {
      Hook.make(other, next.url(), ALL).ping();
      next.await(1, call -> true);
    }
    database.change("UPDATE author SET role = 'admin' WHERE id = ?", idOf(admin));

    assertThat(receiver.await(1, call -> true)).hasSize(1);
  }

  @Test
  void with_an_erased_maker_the_webhook_and_its_log_are_gone() {
    String other = room.admin();
    Hook hook = Hook.make(admin, receiver.url(), ALL);
    hook.await(hook.ping(), "delivered");
    as(other)
        .contentType(ContentType.JSON)
        .body(Map.of("words", "remove"))
        .post("/authors/{id}/erase", idOf(admin))
        .then()
        .statusCode(204);

    as(other).get(hook.path()).then().statusCode(404);
    as(other).get(hook.path() + "/deliveries").then().statusCode(404);
    reply(student, thread, null, "Nobody is told");
    sweep.sweep();

    assertThat(log(hook)).isZero();
    assertThat(receiver.calls()).extracting(Receiver.Call::type).containsExactly("ping");
  }

  @Test
  void the_log_is_kept_for_a_month() {
    Hook hook = Hook.make(admin, receiver.url(), "ping");
    String old = hook.ping();
    String recent = hook.ping();
    hook.await(old, "delivered");
    hook.await(recent, "delivered");
    age(old, "31 days");
    age(recent, "29 days");

    sweep.sweep();

    assertThat(hook.deliveries()).extracting(one -> one.get("id")).containsExactly(recent);
    assertThat(
            database.number(
                "SELECT count(*) FROM webhook_attempt WHERE delivery_id = ?", UUID.fromString(old)))
        .isZero();
  }

  private void age(String delivery, String by) {
    database.change(
        "UPDATE webhook_delivery SET created_at = now() - CAST(? AS interval) WHERE id = ?",
        by,
        UUID.fromString(delivery));
  }

  private long log(Hook hook) {
    return database.number(
        "SELECT count(*) FROM webhook_delivery WHERE webhook_id = ?", UUID.fromString(hook.id()));
  }
}
