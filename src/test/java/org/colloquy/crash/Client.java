package org.colloquy.crash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.colloquy.crash.Call.Operation;

/** Calls a server as one author, wherever it is just now, and says how each call went. */
final class Client {

  /** Within it every call is answered. */
  private static final Duration BOUND = Duration.ofSeconds(30);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Supplier<URI> server;
  private final String name;
  private final String token;

  /**
   * A client.
   *
   * @param name the author's handle
   */
  Client(Supplier<URI> server, String name, String token) {
    this.server = server;
    this.name = name;
    this.token = token;
  }

  /** A call with what its answer said; nothing if there was none. */
  record Answered(Call call, JsonNode json, String etag) {}

  String name() {
    return name;
  }

  Answered get(Operation operation, String path) {
    return send(operation, "GET", path, null);
  }

  /**
   * Sends a request and waits for its answer.
   *
   * @param body null for none
   * @param headers names and values, in turn
   */
  Answered send(Operation operation, String method, String path, Object body, String... headers) {
    long start = System.nanoTime();
    String trouble = Call.CUT;
    HttpResponse<String> answer = null;
    try {
      answer = http.send(request(method, path, body, headers), BodyHandlers.ofString());
      trouble = "";
    } catch (HttpTimeoutException e) {
      trouble = Call.HANG;
    } catch (IOException e) {
      trouble = Call.CUT;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return answered(operation, start, answer, trouble);
  }

  private HttpRequest request(String method, String path, Object body, String... headers)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.get().resolve("/api/v1" + path))
            .timeout(BOUND)
            .header("Authorization", "Bearer " + token);
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      String type = method.equals("PATCH") ? "merge-patch+json" : "json";
      request.header("Content-Type", "application/" + type);
      request.method(method, BodyPublishers.ofString(MAPPER.writeValueAsString(body)));
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  private Answered answered(
      Operation operation, long start, HttpResponse<String> answer, String trouble) {
    long end = System.nanoTime();
    if (answer == null) {
      Call call = new Call(name, operation, start, end, 0, "", false, trouble);
      return new Answered(call, MissingNode.getInstance(), "");
    }
    JsonNode json = json(answer.body());
    boolean isProblem =
        answer.statusCode() >= 400 || json.path("type").asText().equals(Call.MALFORMED);
    String problem = isProblem ? json.path("type").asText("/").replaceAll(".*/", "") : "";
    Optional<String> retryAfter = answer.headers().firstValue("Retry-After");
    Call call =
        new Call(
            name, operation, start, end, answer.statusCode(), problem, retryAfter.isPresent(), "");
    return new Answered(call, json, answer.headers().firstValue("ETag").orElse(""));
  }

  private static JsonNode json(String body) {
    try {
      return body.isEmpty() ? MissingNode.getInstance() : MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      return MAPPER.createObjectNode().put("type", Call.MALFORMED);
    }
  }
}
