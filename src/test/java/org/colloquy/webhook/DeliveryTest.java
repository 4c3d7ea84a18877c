package org.colloquy.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent, how often, and under which signature. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(WebhookProfile.class)
class DeliveryTest {

  @Inject ClassRoom room;
  @Inject Database database;

  private String admin;
  private String student;
  private String thread;

  @BeforeEach
  void thread() {
    admin = room.admin();
    student = room.student();
    thread = post(student, "A thread");
  }

  @AfterEach
  void remove() {
    database.change("DELETE FROM webhook");
  }

  @Test
  void a_reply_is_sent_signed_and_as_readers_see_it() throws Exception {
    try (Receiver receiver = Receiver.willing()) {
      Hook hook = Hook.make(admin, receiver.url(), "reply.created");
      String reply = reply(student, thread, null, "Noon 🕛 was *theirs*.");

      Receiver.Call call = receiver.awaitReply(1, reply).get(0);

      assertThat(call.path()).isEqualTo("/hook?a=b");
      assertThat(call.headers())
          .containsEntry("content-type", "application/json")
          .containsEntry("host", "127.0.0.1:" + receiver.port())
          .containsEntry("webhook-signature", signature(hook.secret(), call));
      assertThat(call.type()).isEqualTo("reply.created");
      assertThat(call.json().getMap("data.reply"))
          .isEqualTo(as(admin).get("/replies/" + reply).jsonPath().getMap("$"));
      assertThat(call.json().getString("data.postId")).isEqualTo(thread);
      assertThat(call.json().getString("data.post")).isNull();
      Map<String, Object> delivery = hook.await(call.id(), "delivered");
      assertThat(delivery)
          .containsEntry("replyId", reply)
          .containsEntry("attemptCount", 1)
          .containsEntry("nextAttemptAt", null);
      assertThat(Hook.attempts(delivery, "status")).containsExactly(204);
      assertThat(Hook.attempts(delivery, "fault")).containsExactly((Object) null);
    }
  }

  @Test
  void what_failed_is_sent_again_under_the_same_id_until_it_is_taken() {
    AtomicInteger count = new AtomicInteger();
    try (Receiver receiver = new Receiver(call -> count.incrementAndGet() < 3 ? 503 : 200)) {
      Hook hook = Hook.make(admin, receiver.url(), "reply.created");
      String reply = reply(student, thread, null, "Again");

      List<Receiver.Call> calls = receiver.awaitReply(3, reply);

      assertThat(calls).extracting(Receiver.Call::id).containsOnly(calls.get(0).id());
      Map<String, Object> delivery = hook.await(calls.get(0).id(), "delivered");
      assertThat(Hook.attempts(delivery, "status")).containsExactly(503, 503, 200);
      assertThat(Hook.attempts(delivery, "number")).containsExactly(1, 2, 3);
    }
  }

  @Test
  void what_is_never_taken_is_given_up_and_can_be_sent_again_later() {
    try (Receiver receiver = new Receiver(call -> 500)) {
      Hook hook = Hook.make(admin, receiver.url(), "reply.created");
      String reply = reply(student, thread, null, "In vain");
      String id = receiver.awaitReply(1, reply).get(0).id();

      Map<String, Object> failed = hook.await(id, "failed");
      assertThat(Hook.attempts(failed, "status")).containsExactly(500, 500, 500);
      receiver.answer(call -> 204);
      hook.tryAgain(id).then().statusCode(202);

      Map<String, Object> delivered = hook.await(id, "delivered");
      assertThat(Hook.attempts(delivered, "status")).containsExactly(500, 500, 500, 204);
      assertThat(receiver.calls()).hasSize(4);
    }
  }

  @Test
  void a_receiver_that_is_down_gets_everything_when_it_is_up() {
    Receiver down = Receiver.willing();
    int port = down.port();
    down.close();
    Hook hook = Hook.make(admin, "http://127.0.0.1:" + port + "/", "ping");
    String id = hook.ping();
    Map<String, Object> failed = hook.await(id, "failed");
    assertThat(Hook.attempts(failed, "fault"))
        .containsExactly("not-connected", "not-connected", "not-connected");

    try (Receiver up = Receiver.willing()) {
      ClassRoom.patch(admin, hook.path(), Map.of("url", up.url())).then().statusCode(200);
      hook.tryAgain(id).then().statusCode(202);

      assertThat(up.await(1, call -> true).get(0).id()).isEqualTo(id);
    }
  }

  @Test
  void a_redirect_is_an_answer_and_nothing_to_follow() {
    try (Receiver elsewhere = Receiver.willing();
        Receiver receiver = new Receiver(call -> 307)) {
      Hook hook = Hook.make(admin, receiver.url(), "ping");
      assertThat(Hook.attempts(hook.await(hook.ping(), "failed"), "status"))
          .containsExactly(307, 307, 307);
      assertThat(elsewhere.calls()).isEmpty();
    }
  }

  @Test
  void an_answer_of_gone_switches_the_webhook_off() {
    try (Receiver receiver = new Receiver(call -> 410)) {
      Hook hook = Hook.make(admin, receiver.url(), "reply.created");
      String id = hook.ping();

      assertThat(Hook.attempts(hook.await(id, "failed"), "status")).containsExactly(410);
      assertThat(hook.view().getBoolean("active")).isFalse();
      hook.tryAgain(id).then().statusCode(409);
      reply(student, thread, null, "Not told");
      assertThat(hook.deliveries()).hasSize(1);
    }
  }

  @Test
  void a_slow_receiver_holds_up_nobody_else_and_is_not_given_more_than_it_may() {
    CountDownLatch end = new CountDownLatch(1);
    Set<String> waiting = new HashSet<>();
    try (Receiver slow =
            new Receiver(
                call -> {
                  synchronized (waiting) {
                    waiting.add(call.id());
                  }
                  awaitQuietly(end);
                  return 204;
                });
        Receiver fast = Receiver.willing()) {
      Hook slowHook = Hook.make(admin, slow.url(), "reply.created");
      Hook.make(admin, fast.url(), "reply.created");
      for (int i = 0; i < 12; i++) {
        reply(student, thread, null, "Number " + i);
      }

      assertThat(fast.await(12, call -> true)).hasSize(12);
      assertThat(slowHook.deliveries()).noneMatch(one -> one.get("state").equals("delivered"));
      end.countDown();
      Receiver.await(
          "the slow one has everything too",
          () ->
              slowHook.deliveries().stream().allMatch(one -> one.get("state").equals("delivered")));
      assertThat(waiting).hasSize(12);
    }
  }

  @Test
  void one_that_does_not_answer_in_time_is_cut_off() {
    CountDownLatch end = new CountDownLatch(1);
    try (Receiver slow =
        new Receiver(
            call -> {
              awaitQuietly(end);
              return 204;
            })) {
      Hook hook = Hook.make(admin, slow.url(), "ping");
      Map<String, Object> failed = hook.await(hook.ping(), "failed");

      assertThat(Hook.attempts(failed, "fault")).containsOnly("timed-out");
      end.countDown();
    }
  }

  @Test
  void after_a_rotation_both_secrets_sign_until_the_old_one_is_over() throws Exception {
    try (Receiver receiver = Receiver.willing()) {
      Hook old = Hook.make(admin, receiver.url(), "ping");
      String secret =
          as(admin).post(old.path() + "/rotate").then().statusCode(200).extract().path("secret");
      assertThat(secret).isNotEqualTo(old.secret());
      old.ping();
      Receiver.Call both = receiver.await(1, call -> true).get(0);
      assertThat(both.headers().get("webhook-signature"))
          .isEqualTo(signature(secret, both) + " " + signature(old.secret(), both));

      database.change(
          "UPDATE webhook SET previous_until = now() WHERE id = ?", UUID.fromString(old.id()));
      old.ping();

      Receiver.Call one = receiver.await(2, call -> true).get(1);
      assertThat(one.headers()).containsEntry("webhook-signature", signature(secret, one));
      assertThat(old.view().getString("previousSecretUntil")).isNull();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Computed as a receiver would, from what it has: the shown secret, the headers, the body. */
  private static String signature(String secret, Receiver.Call call) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(
            Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
    String signed = call.id() + "." + call.headers().get("webhook-timestamp") + "." + call.body();
    return "v1,"
        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
  }
}
