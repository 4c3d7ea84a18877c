package org.colloquy.webhook;

import static org.colloquy.ClassRoom.as;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A webhook as its maker sees it.
 *
 * @param admin the maker's handle
 */
record Hook(String admin, String id, String secret) {

  static Response tryMake(String admin, String url, String... events) {
    return as(admin)
        .contentType(ContentType.JSON)
        .body(Map.of("url", url, "events", List.of(events)))
        .post("/webhooks");
  }

  static Hook make(String admin, String url, String... events) {
    JsonPath made = tryMake(admin, url, events).then().statusCode(201).extract().jsonPath();
    return new Hook(admin, made.getString("id"), made.getString("secret"));
  }

  String path() {
    return "/webhooks/" + id;
  }

  JsonPath view() {
    return as(admin).get(path()).then().statusCode(200).extract().jsonPath();
  }

  /** Asks for a ping, and gives the delivery's id. */
  String ping() {
    return as(admin).post(path() + "/ping").then().statusCode(202).extract().path("id");
  }

  Response tryAgain(String delivery) {
    return as(admin).post(path() + "/deliveries/{delivery}/redeliver", delivery);
  }

  List<Map<String, Object>> deliveries() {
    return as(admin)
        .get(path() + "/deliveries")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  Map<String, Object> delivery(String delivery) {
    return deliveries().stream()
        .filter(one -> one.get("id").equals(delivery))
        .findFirst()
        .orElseThrow();
  }

  /** Waits until a delivery is in a state, and gives it. */
  Map<String, Object> await(String delivery, String state) {
    Receiver.await(delivery + " is " + state, () -> delivery(delivery).get("state").equals(state));
    return delivery(delivery);
  }

  /** A member of each attempt of a delivery. */
  static List<Object> attempts(Map<String, Object> delivery, String member) {
    return new ArrayList<>(
        ((List<?>) delivery.get("attempts"))
            .stream().map(attempt -> (Object) ((Map<?, ?>) attempt).get(member)).toList());
  }
}
