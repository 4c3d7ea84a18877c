package org.colloquy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.colloquy.web.ProblemType;
import org.junit.jupiter.api.Test;

/** The committed contract, the served one and the answers must say the same. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OpenApiContractTest {

  private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");

  private static final String POST = "01a0a0aa-23e0-77fb-9466-7521fcf5db9c";
  private static final String REPLY = "01a0a171-16d7-75bc-8ea8-168ca805f6ac";
  private static final String DEEP_REPLY = "01a0ac08-171a-7343-bc75-34658b60375b";

  @Inject ClassRoom room;

  @Test
  void the_committed_contract_is_the_servers() throws IOException {
    String served = given().accept("application/yaml").get("/openapi").asString();
    if (System.getProperty("openapi.update") != null) {
      Files.writeString(COMMITTED, served);
    }
    assertThat(Files.readString(COMMITTED))
        .as(
            "%s is not what the code says. If the code is right, update the file by%n"
                + "  ./mvnw test -Dtest=OpenApiContractTest -Dopenapi.update%n"
                + "and read the difference before you commit it: clients rely on every line.",
            COMMITTED)
        .isEqualTo(served);
  }

  @Test
  void every_type_of_problem_has_a_page() {
    for (ProblemType type : ProblemType.values()) {
      String page =
          given()
              .get(type.uri())
              .then()
              .statusCode(200)
              .contentType(ContentType.HTML)
              .extract()
              .asString();
      assertThat(page).contains(type.code());
    }
    given().get("/problems/no-such-problem").then().statusCode(404);
  }

  @Test
  void the_contract_names_the_problems_that_there_are() {
    JsonNode examples = ContractConformance.served().contract().at("/components/examples");
    Set<String> named = new TreeSet<>();
    examples
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (name.startsWith("Problem.")) {
                named.add(name.substring("Problem.".length()));
                assertThat(examples.at("/" + name + "/value/type").asText())
                    .isEqualTo("/problems/" + name.substring("Problem.".length()));
              }
            });
    // What fails like this has met no operation yet.
    Set<ProblemType> beforeOperations =
        EnumSet.of(
            ProblemType.METHOD_NOT_ALLOWED,
            ProblemType.URI_TOO_LONG,
            ProblemType.HEADERS_TOO_LARGE);
    assertThat(named)
        .isEqualTo(
            EnumSet.complementOf(EnumSet.copyOf(beforeOperations)).stream()
                .map(ProblemType::code)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void enumerations_have_the_lower_case_names_that_the_server_reads() {
    JsonNode schemas = ContractConformance.served().contract().at("/components/schemas");
    for (JsonNode schema : schemas) {
      for (JsonNode value : schema.path("enum")) {
        assertThat(value.asText()).isEqualTo(value.asText().toLowerCase(Locale.ROOT));
      }
    }
    assertThat(schemas.at("/TableFormat/enum/2").asText()).isEqualTo("csv");
  }

  @Test
  void every_read_operation_answers_as_the_contract_says() {
    ContractConformance conformance = ContractConformance.served();
    Map<String, List<Supplier<Response>>> reads = reads();
    assertThat(conformance.reads()).containsExactlyInAnyOrderElementsOf(reads.keySet());
    reads.forEach(
        (operation, requests) -> {
          for (Supplier<Response> request : requests) {
            Response answer = request.get();
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            conformance.check(operation, answer);
          }
        });
  }

  @Test
  void a_member_that_the_contract_does_not_have_is_found() {
    ContractConformance conformance = ContractConformance.served();
    JsonNode members = conformance.contract().at("/components/schemas/Reply/properties");
    ((ObjectNode) members).remove("editedAt");
    Response thread = anonymous().get("/posts/" + POST + "/thread");

    assertThatThrownBy(() -> conformance.check("getThread", thread))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("editedAt");
  }

  private Map<String, List<Supplier<Response>>> reads() {
    Map<String, List<Supplier<Response>>> reads = new LinkedHashMap<>();
    String admin = room.admin();
    addAs(admin, reads, "listAuthors", "/authors", "/authors?limit=2&role=student");
    addAs(admin, reads, "getAuthor", "/authors/ana-reyes");
    addAs(admin, reads, "getArchive", "/authors/01a05bfb-7000-72fd-9dbb-66ed51946bd3/archive");
    addAs(admin, reads, "listTokens", "/tokens");
    addAs(admin, reads, "listAudit", "/audit", "/audit?limit=1");
    String webhook = webhook(admin);
    addAs(admin, reads, "listWebhooks", "/webhooks");
    addAs(admin, reads, "getWebhook", webhook);
    addAs(admin, reads, "listDeliveries", webhook + "/deliveries");
    add(reads, "listPosts", "/posts", "/posts?q=clocks&sort=oldest&limit=1");
    addAs(admin, reads, "listPosts", "/posts?unread=true&limit=2");
    addAs(admin, reads, "getReadMark", "/posts/" + POST + "/read");
    String asking = room.student();
    ClassRoom.reply(asking, ClassRoom.post(asking, "A question"), null, "@" + admin + "?");
    addAs(admin, reads, "listMentions", "/mentions", "/mentions?unread=true&limit=1");
    add(reads, "getPostFeed", "/posts/" + POST + "/feed.atom?limit=3");
    add(reads, "getPostsFeed", "/posts/feed.atom");
    add(reads, "getPost", "/posts/" + POST);
    add(reads, "listPostRevisions", "/posts/" + POST + "/revisions");
    add(reads, "listChanges", "/posts/" + POST + "/changes", "/posts/" + POST + "/changes?limit=3");
    // The stream of a post that is deleted has an end.
    add(reads, "getPostEvents", "/posts/" + deletedPost() + "/events?after=0");
    add(
        reads,
        "getThread",
        "/posts/" + POST + "/thread",
        "/posts/" + POST + "/thread?depth=1",
        "/posts/" + POST + "/thread?limit=5&sort=newest");
    add(
        reads,
        "listReplies",
        "/posts/" + POST + "/replies",
        "/posts/" + POST + "/replies?view=flat&limit=3",
        "/posts/" + POST + "/replies?view=flat&author=ana-reyes");
    for (String reply : List.of(REPLY, DEEP_REPLY)) {
      add(reads, "getReply", "/replies/" + reply);
      add(reads, "listReplyRevisions", "/replies/" + reply + "/revisions");
      add(reads, "getReplyContext", "/replies/" + reply + "/context");
      add(reads, "listRepliesBeneath", "/replies/" + reply + "/replies");
    }
    addAs(admin, reads, "getParticipation", "/participation", "/participation?format=csv");
    addAs(
        admin,
        reads,
        "listContributions",
        "/participation/ana-reyes/contributions?column=replies",
        "/participation/ana-reyes/contributions?column=words&limit=2");
    addAs(
        admin,
        reads,
        "getTimeline",
        "/participation/timeline",
        "/participation/timeline?unit=week");
    addAs(
        admin,
        reads,
        "getInteractions",
        "/participation/interactions",
        "/participation/interactions?format=graphml");
    add(reads, "getRequirements", "/posts/" + POST + "/requirements");
    addAs(admin, reads, "getRequirementStatus", "/posts/" + POST + "/requirements/status");
    add(reads, "countReplies", "/reply-counts?postId=" + POST);
    String job = finishedImport(admin);
    addAs(admin, reads, "listImports", "/imports", "/imports?limit=1");
    addAs(admin, reads, "getImport", "/imports/" + job);
    addAs(admin, reads, "getImportEvents", "/imports/" + job + "/events");
    addAs(admin, reads, "getImportLeftOut", "/imports/" + job + "/left-out");
    addAs(admin, reads, "getExport", "/exports");
    String student = room.student();
    reads.put("getMe", List.of(() -> as(student).get("/authors/me")));
    return reads;
  }

  /** A deleted post that is still shown, since it has a reply. */
  private String deletedPost() {
    String student = room.student();
    String post = ClassRoom.post(student, "Taken back");
    ClassRoom.reply(student, post, null, "It stays");
    as(student).header("If-Match", "*").delete("/posts/{id}", post).then().statusCode(204);
    return post;
  }

  /** The path of a webhook that is told of nothing that happens here. */
  private static String webhook(String admin) {
    return "/webhooks/"
        + as(admin)
            .contentType(ContentType.JSON)
            .body(Map.of("url", "https://hooks.example/", "events", List.of("ping")))
            .post("/webhooks")
            .path("id");
  }

  private static String finishedImport(String admin) {
    Response queued = queue(admin, "{}");
    String job = queued.path("id");
    // The stream of its progress ends when it does.
    as(admin).get("/imports/{id}/events", job).then().statusCode(200);
    return job;
  }

  private static Response queue(String admin, String file) {
    return as(admin)
        .contentType("application/x-ndjson")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post("/imports?format=colloquy");
  }

  private static void add(
      Map<String, List<Supplier<Response>>> reads, String operation, String... paths) {
    for (String path : paths) {
      reads.computeIfAbsent(operation, id -> new ArrayList<>()).add(() -> anonymous().get(path));
    }
  }

  private static void addAs(
      String caller,
      Map<String, List<Supplier<Response>>> reads,
      String operation,
      String... paths) {
    for (String path : paths) {
      reads.computeIfAbsent(operation, id -> new ArrayList<>()).add(() -> as(caller).get(path));
    }
  }

  @Test
  void a_copy_that_is_current_is_confirmed_as_the_contract_says() {
    ContractConformance conformance = ContractConformance.served();
    reads()
        .forEach(
            (operation, requests) -> {
              String tag = requests.get(0).get().header("ETag");
              if (tag == null || Set.of("getWebhook", "getReadMark").contains(operation)) {
                // That is for their own tests to see: a path of its own, a reader of its own.
                return;
              }
              String path = path(operation);
              RequestSpecification reader =
                  operation.equals("getAuthor") ? as(room.student()) : anonymous();
              Response answer = reader.header("If-None-Match", tag).get(path);
              assertThat(answer.statusCode()).as(operation).isEqualTo(304);
              conformance.check(operation, answer);
            });
  }

  private static String path(String operation) {
    return switch (operation) {
      case "getAuthor" -> "/authors/ana-reyes";
      case "getPost" -> "/posts/" + POST;
      case "getPostFeed" -> "/posts/" + POST + "/feed.atom?limit=3";
      case "getPostsFeed" -> "/posts/feed.atom";
      case "listChanges" -> "/posts/" + POST + "/changes";
      case "getThread" -> "/posts/" + POST + "/thread";
      case "listReplies" -> "/posts/" + POST + "/replies";
      case "getReply" -> "/replies/" + REPLY;
      case "getReplyContext" -> "/replies/" + REPLY + "/context";
      case "listRepliesBeneath" -> "/replies/" + REPLY + "/replies";
      default -> throw new AssertionError(operation);
    };
  }

  @Test
  void writes_and_their_problems_answer_as_the_contract_says() {
    ContractConformance conformance = ContractConformance.served();
    String ana = room.student();
    String ben = room.student();
    Map<String, String> words = Map.of("title", "A title", "body", "A *text*");
    Response post = as(ana).contentType(ContentType.JSON).body(words).post("/posts");
    conformance.check("createPost", post);
    String id = post.path("id");
    Response reply = ClassRoom.tryReply(ben, id, null, "A reply");
    conformance.check("createReply", reply);
    String replyPath = "/replies/" + reply.path("id");
    conformance.check("createReply", ClassRoom.tryReply(ben, id, POST, "No such parent"));
    conformance.check("createReply", ClassRoom.tryReply(ben, id, null, " "));
    conformance.check("editReply", ClassRoom.patch(ben, replyPath, Map.of("body", "Other")));
    conformance.check("editReply", ClassRoom.patch(ana, replyPath, Map.of("body", "Other")));
    conformance.check("editPost", ClassRoom.patch(ana, "/posts/" + id, Map.of("title", "B")));
    String instructor = room.instructor();
    conformance.check(
        "editPost", ClassRoom.patch(instructor, "/posts/" + id, Map.of("status", "locked")));
    conformance.check("createReply", ClassRoom.tryReply(ben, id, null, "Too late"));
    conformance.check("deleteReply", as(ben).delete(replyPath));
    conformance.check("deleteReply", as(ben).header("If-Match", "\"0\"").delete(replyPath));
    conformance.check("deleteReply", as(ben).header("If-Match", "*").delete(replyPath));
    conformance.check("deletePost", as(ana).accept("text/html").delete("/posts/" + id));
    conformance.check("deletePost", as(ana).header("If-Match", "*").delete("/posts/" + id));
    conformance.check("getPost", anonymous().get("/posts/" + id));
    conformance.check("getPost", anonymous().get("/posts/nonsense"));
    conformance.check("getPost", anonymous().accept("text/html").get("/posts/" + POST));
    conformance.check("listPosts", anonymous().get("/posts?cursor=nonsense"));
    conformance.check("getMe", anonymous().get("/authors/me"));
    conformance.check("createPost", as(ana).contentType("text/plain").body("text").post("/posts"));
    conformance.check("createPost", as(ana).contentType(ContentType.JSON).body("{").post("/posts"));
    List<String> badTags = IntStream.range(0, 200).mapToObj(n -> "long ".repeat(20) + n).toList();
    Map<String, Object> bad = Map.of("title", "A title", "body", "A text", "tags", badTags);
    conformance.check("createPost", as(ana).contentType(ContentType.JSON).body(bad).post("/posts"));
  }

  @Test
  void the_roster_is_kept_as_the_contract_says() {
    ContractConformance conformance = ContractConformance.served();
    String admin = room.admin();
    Map<String, Object> author =
        Map.of("handle", "new-" + admin, "displayName", "New", "role", "student");
    Response created = as(admin).contentType(ContentType.JSON).body(author).post("/authors");
    conformance.check("createAuthor", created);
    conformance.check(
        "createAuthor", as(admin).contentType(ContentType.JSON).body(author).post("/authors"));
    String path = "/authors/" + created.path("id");
    conformance.check(
        "editAuthor",
        ClassRoom.patch(admin, path, Map.of("displayName", "Newer", "role", "admin")));
    conformance.check(
        "editAuthor", ClassRoom.patch(room.student(), path, Map.of("displayName", "Mine")));
  }

  @Test
  void files_are_taken_as_the_contract_says() {
    ContractConformance conformance = ContractConformance.served();
    String admin = room.admin();

    conformance.check("createImport", queue(admin, "{}"));
    conformance.check("createImport", queue(room.instructor(), "{}"));
    conformance.check(
        "createImport", as(admin).contentType("application/xml").body("<a/>").post("/imports"));
    conformance.check("getImport", as(admin).get("/imports/" + POST));
    conformance.check("getImportEvents", as(admin).get("/imports/" + POST + "/events"));
  }

  @Test
  void a_caller_who_is_not_known_is_told_so_where_the_contract_says() {
    ContractConformance conformance = ContractConformance.served();
    Supplier<RequestSpecification> stranger =
        () -> anonymous().header("Authorization", "Bearer clq_nobody");
    conformance.check("getMe", stranger.get().get("/authors/me"));
    conformance.check("getPost", stranger.get().get("/posts/" + POST));
    conformance.check("getThread", stranger.get().get("/posts/" + POST + "/thread"));
    conformance.check("listPosts", stranger.get().get("/posts"));
    conformance.check("listPostRevisions", stranger.get().get("/posts/" + POST + "/revisions"));
    conformance.check("listAuthors", stranger.get().get("/authors"));
  }
}
