package org.colloquy.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.Problems.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AuthorTest {

  @Inject ClassRoom room;

  private String admin;
  private String handle;

  @BeforeEach
  void begin() {
    admin = room.admin();
    handle = "new-" + UUID.randomUUID().toString().substring(0, 20);
  }

  @Test
  void an_admin_puts_people_on_the_roster() {
    Response created = create(handle.toUpperCase(Locale.ROOT), "student");
    assertThat(created.statusCode()).isEqualTo(201);
    JsonPath author = created.jsonPath();
    assertThat(created.header("Location")).endsWith("/api/v1/authors/" + author.getString("id"));
    assertThat(author.getString("handle")).isEqualTo(handle);
    assertThat(author.<String, Object>getMap("$"))
        .containsOnlyKeys("id", "handle", "displayName", "role", "groups", "createdAt", "erased");
    for (String name : List.of(handle, handle.toUpperCase(Locale.ROOT), author.getString("id"))) {
      Response read = as(admin).get("/authors/{name}", name);
      assertThat(read.jsonPath().<String, Object>getMap("$")).isEqualTo(author.getMap("$"));
      assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
    }
    assertThat(as(handle).get("/authors/me").<String>path("id")).isEqualTo(author.getString("id"));
    assertThat(as(handle.toUpperCase(Locale.ROOT)).get("/authors/me").statusCode()).isEqualTo(200);
  }

  @Test
  void only_admins_write_the_roster() {
    String id = create(handle, "student").path("id");
    for (String other : List.of(room.student(), room.instructor(), handle)) {
      Response refused =
          as(other).contentType("application/json").body(author("other", "admin")).post("/authors");
      assertProblem(refused, 403, "forbidden");
      assertProblem(patch(other, "/authors/" + id, Map.of("role", "admin")), 403, "forbidden");
    }
    Response refused =
        anonymous().contentType("application/json").body(author("other", "admin")).post("/authors");
    assertProblem(refused, 401, "unauthenticated");
    assertThat(as(admin).get("/authors/{id}", id).<String>path("role")).isEqualTo("student");
  }

  @Test
  void a_handle_is_taken_in_any_case() {
    create(handle, "student").then().statusCode(201);
    assertProblem(create(handle, "student"), 409, "handle-taken");
    assertProblem(create(handle.toUpperCase(Locale.ROOT), "instructor"), 409, "handle-taken");
    String other = as(admin).get("/authors/{h}", room.student()).path("id");
    assertProblem(patch(admin, "/authors/" + other, Map.of("handle", handle)), 409, "handle-taken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"handle\":\"Me\"}",
        "{\"handle\":\"-a\"}",
        "{\"handle\":\"a b\"}",
        "{\"handle\":\"\"}",
        "{\"handle\":\"a_b\"}",
        "{\"handle\":null}",
        "{\"displayName\":\" \"}",
        "{\"role\":\"teacher\"}",
        "{\"role\":0}",
        "{\"role\":null}",
        "{\"groups\":\"a\"}",
        "{\"groups\":[\" \"]}",
        "{\"id\":\"x\"}",
        "{\"createdAt\":\"2026-01-01T00:00:00Z\"}",
        "{\"erased\":true}"
      })
  void what_is_not_valid_is_refused_in_new_authors_and_in_patches(String fault) {
    Map<String, Object> member = JsonPath.from(fault).getMap("$");
    Map<String, Object> author = author(handle, "student");
    author.putAll(member);
    Response refused = as(admin).contentType("application/json").body(author).post("/authors");
    String pointer = assertProblem(refused, 400, "validation").getString("errors[0].pointer");
    assertThat(pointer).startsWith("/" + member.keySet().iterator().next());
    assertProblem(as(admin).get("/authors/{h}", handle), 404, "not-found");
    String id = create(handle, "student").path("id");
    assertProblem(patch(admin, "/authors/" + id, fault), 400, "validation");
  }

  @Test
  void over_long_names_are_refused() {
    Map<String, Object> author = author("a".repeat(40), "student");
    author.put("displayName", "x".repeat(101));
    author.put("groups", List.of("g".repeat(51)));
    Response refused = as(admin).contentType("application/json").body(author).post("/authors");
    assertThat(assertProblem(refused, 400, "validation").getList("errors.pointer"))
        .containsExactly("/displayName", "/groups/0", "/handle");
  }

  @Test
  void an_edit_is_a_merge_patch_under_a_tag_and_is_seen_beside_the_authors_words() {
    String path = "/authors/" + create(handle, "student").<String>path("id");
    String post = post(handle, "Words");
    String seen = ClassRoom.etag(admin, path);
    String postSeen = ClassRoom.etag("/posts/" + post);
    assertProblem(
        as(admin).contentType("application/json").body("{}").patch(path),
        428,
        "precondition-required");
    Response same = patch(admin, path, Map.of("displayName", "Name"));
    assertThat(same.header("ETag")).isEqualTo(seen);
    Response edited =
        patch(admin, path, Map.of("displayName", "Other", "groups", List.of("b", "b")));
    assertThat(edited.<String>path("displayName")).isEqualTo("Other");
    assertThat(edited.<List<String>>path("groups")).containsExactly("b");
    assertThat(edited.<String>path("role")).isEqualTo("student");
    Response stale =
        as(admin).header("If-Match", seen).contentType("application/json").body("{}").patch(path);
    assertProblem(stale, 412, "precondition-failed");
    assertThat(anonymous().get("/posts/{id}", post).<String>path("author.displayName"))
        .isEqualTo("Other");
    assertThat(ClassRoom.etag("/posts/" + post)).isNotEqualTo(postSeen);
    assertThat(as(admin).header("If-None-Match", edited.header("ETag")).get(path).statusCode())
        .isEqualTo(304);
  }

  @Test
  void the_roster_is_listed_by_handle_with_role_and_group_in_pages() {
    String group = "group " + handle;
    List<String> expected = new ArrayList<>();
    for (String suffix : List.of("d", "a", "c", "b", "e")) {
      Map<String, Object> author =
          author(handle + suffix, suffix.equals("c") ? "instructor" : "student");
      author.put("groups", List.of("all", group));
      as(admin)
          .contentType("application/json")
          .body(author)
          .post("/authors")
          .then()
          .statusCode(201);
      expected.add(handle + suffix);
    }
    expected.sort(null);
    assertThat(walk(group, "")).isEqualTo(expected);
    assertThat(walk(group, "&role=instructor")).containsExactly(handle + "c");
    expected.remove(handle + "c");
    assertThat(walk(group, "&role=student")).isEqualTo(expected);
    assertThat(walk("nobody's group", "")).isEmpty();
  }

  @Test
  void who_is_not_there_is_not_found() {
    String nobody = UUID.randomUUID().toString();
    assertProblem(as(admin).get("/authors/{id}", nobody), 404, "not-found");
    assertProblem(as(admin).get("/authors/nobody-at-all"), 404, "not-found");
    Response patched =
        as(admin)
            .header("If-Match", "*")
            .contentType("application/json")
            .body("{}")
            .patch("/authors/{id}", nobody);
    assertProblem(patched, 404, "not-found");
    assertProblem(anonymous().get("/authors/me"), 401, "unauthenticated");
  }

  private List<String> walk(String group, String rest) {
    List<String> handles = new ArrayList<>();
    String cursor = null;
    do {
      Response page =
          as(admin)
              .queryParam("group", group)
              .get("/authors?limit=2" + rest + (cursor == null ? "" : "&cursor=" + cursor));
      handles.addAll(page.<List<String>>path("items.handle"));
      cursor = page.path("nextCursor");
    } while (cursor != null && handles.size() < 50);
    return handles;
  }

  private Response create(String name, String role) {
    return as(admin).contentType("application/json").body(author(name, role)).post("/authors");
  }

  private static Map<String, Object> author(String name, String role) {
    return new HashMap<>(Map.of("handle", name, "displayName", "Name", "role", role));
  }
}
