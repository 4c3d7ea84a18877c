package org.colloquy.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The server's API, as one caller uses it. */
final class Api {

  static final String JSON = "application/json";
  static final String NDJSON = "application/x-ndjson";

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** From the request's end to the answer's beginning. */
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  /** Bytes a second; who uploads more slowly is taken for cut off. */
  private static final long SLOWEST_UPLOAD = 20_000;

  /**
   * HTTP/1.1, since a proxy need not know more, and nothing here asks for several things at once.
   */
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  private final URI server;
  private final Optional<String> token;
  private final Patience patience;

  /**
   * @param server without a slash at its end
   * @param token empty to ask as nobody
   */
  Api(URI server, Optional<String> token, Patience patience) {
    this.server = server;
    this.token = token;
    this.patience = patience;
  }

  /** The whole address of something below {@code /api/v1}. */
  URI address(String path) {
    return URI.create(server + "/api/v1" + path);
  }

  /**
   * What is at a path below {@code /api/v1}.
   *
   * @throws Failure if the server refuses, or is not there
   */
  JsonNode get(String path) {
    HttpRequest request = request(path).timeout(TIMEOUT).header("Accept", JSON).build();
    return success(patience.answerOf(() -> send(request))).json();
  }

  /**
   * Sends something to a path below {@code /api/v1}, at most once in effect: each attempt bears the
   * same key.
   *
   * @param body sent from its beginning with each attempt
   * @return the answer's body
   * @throws Failure if the server refuses, or is not there
   */
  JsonNode post(String path, String mediaType, BodyPublisher body) {
    Duration uploading = Duration.ofSeconds(Math.max(0, body.contentLength()) / SLOWEST_UPLOAD);
    HttpRequest request =
        request(path)
            .timeout(TIMEOUT.plus(uploading))
            .header("Accept", JSON)
            .header("Content-Type", mediaType)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(body)
            .build();
    return success(patience.answerOf(() -> send(request))).json();
  }

  /** Sends JSON, see {@link #post(String, String, BodyPublisher)}. */
  JsonNode post(String path, JsonNode body) {
    return post(path, JSON, BodyPublishers.ofByteArray(Json.bytes(body)));
  }

  /**
   * Where a download goes. Its own faults are {@link Failure}s: an {@link IOException} counts as
   * the connection's, and the download begins anew.
   */
  @FunctionalInterface
  interface Sink {
    void take(InputStream content) throws IOException;
  }

  /**
   * Reads what may be too long for the memory.
   *
   * @param sink called once with each attempt that gets an answer
   * @throws Failure if the server refuses, is not there, or never comes to an end
   */
  void download(String path, String mediaType, Sink sink) {
    HttpRequest request = request(path).timeout(TIMEOUT).header("Accept", mediaType).build();
    success(
        patience.answerOf(
            () -> {
              HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
              try (InputStream content = response.body()) {
                boolean good = response.statusCode() == 200;
                byte[] rest = good ? new byte[0] : content.readAllBytes();
                if (good) {
                  sink.take(content);
                }
                return new Answer(response.statusCode(), response.headers(), rest);
              }
            }));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path)).header("User-Agent", Version.PRODUCT);
    token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
    return request;
  }

  private Answer send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  private static Answer success(Answer answer) {
    if (!answer.isSuccess()) {
      throw answer.refusal();
    }
    return answer;
  }
}
