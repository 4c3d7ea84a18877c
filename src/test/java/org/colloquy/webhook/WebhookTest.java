package org.colloquy.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.auth.Bearer.idOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.ContractConformance;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks and their log over HTTP. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(WebhookProfile.class)
class WebhookTest {

  private static final String NOWHERE = "https://hooks.example/colloquy";

  @Inject ClassRoom room;
  @Inject Database database;

  private String admin;

  @BeforeEach
  void admin() {
    admin = room.admin();
  }

  @AfterEach
  void remove() {
    database.change("DELETE FROM webhook");
  }

  @Test
  void a_webhook_is_made_read_edited_and_deleted_as_the_contract_says() {
    ContractConformance contract = ContractConformance.served();
    Response made = Hook.tryMake(admin, NOWHERE, "reply.created", "post.created");
    contract.check("createWebhook", made);
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.header("Cache-Control")).isEqualTo("no-store");
    String path = "/webhooks/" + made.path("id");

    Response got = as(admin).get(path);
    contract.check("getWebhook", got);
    assertThat(got.jsonPath().getString("author")).isEqualTo(idOf(admin).toString());
    assertThat(got.jsonPath().getList("events")).containsExactly("post.created", "reply.created");
    assertThat(got.asString()).doesNotContain("whsec_");
    Response current = as(admin).header("If-None-Match", got.header("ETag")).get(path);
    assertThat(current.statusCode()).isEqualTo(304);
    contract.check("getWebhook", current);
    contract.check("listWebhooks", as(admin).get("/webhooks"));

    Response edited =
        ClassRoom.patch(admin, path, Map.of("active", false, "events", List.of("post.locked")));
    contract.check("editWebhook", edited);
    assertThat(edited.jsonPath().getBoolean("active")).isFalse();
    assertThat(edited.header("ETag")).isNotEqualTo(got.header("ETag"));
    Response same = ClassRoom.patch(admin, path, Map.of("active", false));
    assertThat(same.header("ETag")).isEqualTo(edited.header("ETag"));
    Response stale =
        as(admin)
            .header("If-Match", got.header("ETag"))
            .contentType("application/merge-patch+json")
            .body(Map.of("active", true))
            .patch(path);
    contract.check("editWebhook", stale);
    assertThat(stale.statusCode()).isEqualTo(412);

    contract.check("deleteWebhook", as(admin).delete(path));
    Response deleted = as(admin).header("If-Match", edited.header("ETag")).delete(path);
    assertThat(deleted.statusCode()).isEqualTo(204);
    contract.check("deleteWebhook", deleted);
    contract.check("getWebhook", as(admin).get(path));
    assertThat(as(admin).get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void what_admins_do_to_webhooks_is_in_the_log() {
    Hook hook = Hook.make(admin, NOWHERE, "reply.created");
    ClassRoom.patch(admin, hook.path(), Map.of("url", NOWHERE + "/2"));
    as(admin).post(hook.path() + "/rotate").then().statusCode(200);
    as(admin).header("If-Match", "*").delete(hook.path()).then().statusCode(204);

    assertThat(
            database.texts(
                "SELECT action FROM audit WHERE subject = ? ORDER BY at, id",
                UUID.fromString(hook.id())))
        .containsExactly("webhook-created", "webhook-edited", "webhook-rotated", "webhook-deleted");
  }

  @Test
  void what_is_no_webhook_is_refused_with_a_pointer() {
    assertRefused("/url", Map.of("url", "http://2130706433/", "events", List.of("ping")));
    assertRefused("/url", Map.of("url", "ftp://hooks.example/", "events", List.of("ping")));
    assertRefused(
        "/url",
        Map.of("url", "https://hooks.example/" + "x".repeat(2000), "events", List.of("ping")));
    assertRefused("/events", Map.of("url", NOWHERE, "events", List.of()));
    assertRefused("/events", Map.of("url", NOWHERE));
    assertRefused("/events/0", Map.of("url", NOWHERE, "events", List.of("reply.burnt")));
    assertRefused("/secret", Map.of("url", NOWHERE, "events", List.of("ping"), "secret", "mine"));
    Hook hook = Hook.make(admin, NOWHERE, "ping");
    Response edit = ClassRoom.patch(admin, hook.path(), Map.of("url", "http://0x7f.1/"));
    assertThat(edit.statusCode()).isEqualTo(400);
    assertThat(edit.jsonPath().getString("errors[0].pointer")).isEqualTo("/url");
    assertThat(hook.view().getString("url")).isEqualTo(NOWHERE);
  }

  private void assertRefused(String pointer, Map<String, ?> body) {
    Response answer = as(admin).contentType(ContentType.JSON).body(body).post("/webhooks");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly(pointer);
  }

  @Test
  void there_are_fifty_webhooks_at_most() {
    for (int i = 0; i < 50; i++) {
      Hook.make(admin, NOWHERE, "ping");
    }
    Response one = Hook.tryMake(admin, NOWHERE, "ping");

    assertThat(one.statusCode()).isEqualTo(409);
    assertThat(one.jsonPath().getString("type")).isEqualTo("/problems/webhook-limit");
    ContractConformance.served().check("createWebhook", one);
    assertThat(as(admin).get("/webhooks").jsonPath().getList("items")).hasSize(50);
  }

  @Test
  void deliveries_are_paged_latest_first_and_by_state() {
    ContractConformance contract = ContractConformance.served();
    try (Receiver receiver = Receiver.willing()) {
      Hook hook = Hook.make(admin, receiver.url(), "ping");
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        ids.add(hook.ping());
      }
      ids.forEach(id -> hook.await(id, "delivered"));
      ids.sort(Comparator.reverseOrder());
      receiver.answer(call -> 410);
      String gone = hook.ping();
      hook.await(gone, "failed");

      List<String> seen = new ArrayList<>();
      String cursor = "";
      do {
        Response page = as(admin).get(hook.path() + "/deliveries?state=delivered&limit=3" + cursor);
        contract.check("listDeliveries", page);
        seen.addAll(page.jsonPath().getList("items.id", String.class));
        String next = page.jsonPath().getString("nextCursor");
        cursor = next == null ? null : "&cursor=" + next;
      } while (cursor != null);

      assertThat(seen).isEqualTo(ids);
      JsonPath failed = as(admin).get(hook.path() + "/deliveries?state=failed").jsonPath();
      assertThat(failed.getList("items.id")).isEqualTo(Collections.singletonList(gone));
      String other =
          as(admin).get(hook.path() + "/deliveries?limit=1").jsonPath().getString("nextCursor");
      Response mixed = as(admin).get(hook.path() + "/deliveries?state=failed&cursor=" + other);
      assertThat(mixed.statusCode()).isEqualTo(400);
      contract.check("listDeliveries", mixed);
    }
  }

  @Test
  void a_ping_and_a_redelivery_answer_as_the_contract_says() {
    ContractConformance contract = ContractConformance.served();
    try (Receiver receiver = Receiver.willing()) {
      Hook hook = Hook.make(admin, receiver.url(), "post.created");
      Response ping = as(admin).post(hook.path() + "/ping");
      contract.check("pingWebhook", ping);
      assertThat(ping.statusCode()).isEqualTo(202);
      Receiver.Call call = receiver.await(1, one -> true).get(0);
      assertThat(call.type()).isEqualTo("ping");
      assertThat(call.json().getMap("data").values()).containsOnlyNulls();
      hook.await(ping.path("id"), "delivered");

      contract.check("redeliver", hook.tryAgain(ping.path("id")));
      assertThat(receiver.await(2, one -> true))
          .extracting(Receiver.Call::id)
          .containsOnly(call.id());
      contract.check("redeliver", hook.tryAgain(UUID.randomUUID().toString()));
      Hook other = Hook.make(admin, receiver.url(), "post.created");
      assertThat(other.tryAgain(ping.path("id")).statusCode()).isEqualTo(404);
      Response rotated = as(admin).post(hook.path() + "/rotate");
      contract.check("rotateWebhook", rotated);
      assertThat(rotated.jsonPath().getString("previousSecretUntil")).isNotNull();
      ClassRoom.patch(admin, hook.path(), Map.of("active", false));
      Response inactive = as(admin).post(hook.path() + "/ping");
      assertThat(inactive.statusCode()).isEqualTo(409);
      contract.check("pingWebhook", inactive);
    }
  }

  @Test
  void what_happens_while_a_webhook_is_off_is_never_told() {
    try (Receiver receiver = new Receiver(call -> 503)) {
      Hook hook = Hook.make(admin, receiver.url(), "reply.created");
      String student = room.student();
      String post = ClassRoom.post(student, "A thread");
      ClassRoom.patch(admin, hook.path(), Map.of("active", false));
      ClassRoom.reply(student, post, null, "While it is off");
      assertThat(hook.deliveries()).isEmpty();
      ClassRoom.patch(admin, hook.path(), Map.of("active", true));
      String reply = ClassRoom.reply(student, post, null, "While it is on");

      String id = receiver.awaitReply(1, reply).get(0).id();
      hook.await(id, "failed");
      assertThat(hook.deliveries()).hasSize(1);
    }
  }
}
