package org.colloquy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A packaged server with the sample's people in it, a browser, and a course's site that embeds the
 * component from another origin. All classes that ask for one share it: it takes seconds to start.
 */
final class Seminar implements AutoCloseable {

  /** The sample's post, with twelve replies. Tests leave it as it is. */
  static final String SAMPLE = "01a0a0aa-23e0-77fb-9466-7521fcf5db9c";

  static final String ANA = "ana-reyes";
  static final String PRIYA = "priya-nair";
  static final String SAMIR = "samir-boateng";
  static final String TEACHER = "m-halloran";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final Path directory;
  private final CourseSite site;
  private final ServerProcess server;
  private final Chromium chromium;

  private Seminar(Path directory, Chromium chromium) {
    this.directory = directory;
    this.chromium = chromium;
    this.site = CourseSite.start();
    this.server =
        ServerProcess.in(directory)
            .with("colloquy.sample.load", "true")
            .with("colloquy.limits.writes", "100000")
            .with("colloquy.limits.reads", "100000")
            .with("quarkus.http.cors.enabled", "true")
            .with("quarkus.http.cors.origins", site.origin())
            .start();
    site.shows(server());
    ServerProcess.await(
        "the sample is loaded", () -> server.get("/api/v1/posts/" + SAMPLE).statusCode() == 200);
  }

  /** Gives one to the constructors of test classes. */
  static final class Shared implements BeforeAllCallback, ParameterResolver {

    /** Before the class, which is skipped as a whole where there is no browser. */
    @Override
    public void beforeAll(ExtensionContext context) {
      seminar(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Seminar.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return seminar(context);
    }

    private static Seminar seminar(ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(Seminar.class))
          .computeIfAbsent(Seminar.class, type -> open(), Seminar.class);
    }

    private static Seminar open() {
      Chromium chromium = Chromium.start();
      try {
        return new Seminar(Files.createTempDirectory("seminar").toRealPath(), chromium);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The server's root, with no slash at its end. */
  String server() {
    return "http://localhost:" + server.port();
  }

  CourseSite site() {
    return site;
  }

  Chromium chromium() {
    return chromium;
  }

  /** A token of somebody of the sample. */
  String token(String handle) {
    return tokens.computeIfAbsent(
        handle,
        name -> {
          String id = server.jsonAsAdmin("/api/v1/authors/" + name).getString("id");
          HttpResponse<String> made =
              server.postAsAdmin(
                  "/api/v1/tokens", "{\"name\":\"browser\",\"author\":\"%s\"}".formatted(id));
          return JsonPath.from(made.body()).getString("token");
        });
  }

  /** Takes a student into the class, and gives the id. */
  String enrol(String handle, String displayName, String group) {
    String author =
        JSON.createObjectNode()
            .put("handle", handle)
            .put("displayName", displayName)
            .put("role", "student")
            .set("groups", JSON.createArrayNode().add(group))
            .toString();
    HttpResponse<String> made = server.postAsAdmin("/api/v1/authors", author);
    if (made.statusCode() != 201) {
      throw new AssertionError(made.body());
    }
    return JsonPath.from(made.body()).getString("id");
  }

  /** Publishes a post and gives its id. */
  String post(String handle, String title) {
    String post = json("title", title, "body", "What do you think of it?");
    return send(handle, "POST", "posts", post).getString("id");
  }

  /** Publishes a reply and gives its id; without a parent, to the post. */
  String reply(String handle, String post, String parent, String body) {
    String reply = json("parentId", parent, "body", body);
    return send(handle, "POST", "posts/" + post + "/replies", reply).getString("id");
  }

  private static String json(String... members) {
    Map<String, String> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      if (members[i + 1] != null) {
        object.put(members[i], members[i + 1]);
      }
    }
    return JSON.valueToTree(object).toString();
  }

  /** Changes what a reply says. */
  void edit(String handle, String reply, String body) {
    send(handle, "PATCH", "replies/" + reply, json("body", body), "If-Match", "*");
  }

  void delete(String handle, String reply) {
    send(handle, "DELETE", "replies/" + reply, "", "If-Match", "*");
  }

  /** Sends something that must succeed. */
  JsonPath send(String handle, String method, String path, String json, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server() + "/api/v1/" + path))
            .header("Authorization", "Bearer " + token(handle))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
      }
      return JsonPath.from(answer.body().isEmpty() ? "{}" : answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The ids of a thread's replies as the API has them, in the order in which they are read. */
  List<String> ids(String post, String sort) {
    return ids(post, TEACHER, sort);
  }

  /** The ids of a thread's replies as the API has them for somebody. */
  List<String> ids(String post, String handle, String sort) {
    String path = "posts/%s/replies?view=flat&limit=1000&sort=%s".formatted(post, sort);
    return send(handle, "GET", path, "").getList("items.id");
  }

  /** The words of a thread's replies as the API has them, by their ids. */
  Map<String, String> words(String post) {
    JsonPath page = server.json("/api/v1/posts/%s/replies?view=flat&limit=1000".formatted(post));
    List<String> ids = page.getList("items.id");
    List<String> bodies = page.getList("items.body");
    Map<String, String> words = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      words.put(ids.get(i), bodies.get(i));
    }
    return words;
  }

  /**
   * Publishes many replies at once: each line is one, and answers the one above that is less deep.
   *
   * @param depths how deep each stands
   * @return their ids
   */
  List<String> branch(String handle, String post, List<Integer> depths) {
    List<String> above = new ArrayList<>();
    List<String> items = new ArrayList<>();
    for (int i = 0; i < depths.size(); i++) {
      int depth = depths.get(i);
      above = new ArrayList<>(above.subList(0, depth - 1));
      String parent = above.isEmpty() ? null : above.get(above.size() - 1);
      String ref = "r" + i;
      items.add(json("ref", ref, "parentRef", parent, "body", "Number " + i + " of many."));
      above.add(ref);
    }
    String body = "[" + String.join(",", items) + "]";
    String path = "posts/" + post + "/replies/batch?mode=atomic";
    return send(handle, "POST", path, body).getList("results.reply.id");
  }

  @Override
  public void close() throws IOException {
    chromium.close();
    server.close();
    site.close();
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
