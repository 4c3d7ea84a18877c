package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.auth.Bearer.bearing;
import static org.colloquy.auth.Bearer.idOf;
import static org.colloquy.auth.Bearer.mint;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.colloquy.ClassRoom;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the contract × every kind of caller. The operations are those of the served
 * OpenAPI document, so one that is new has no row and fails.
 */
abstract class RoleMatrix {

  /**
   * A cell is the status that refuses, or {@code yes}: any status but 401 and 403, and in a row
   * that has a 404, not that either. {@code read} is an administrator's token with that scope
   * alone.
   */
  private static final String TABLE =
      """
                                             anonymous       student instructor admin read
                                             public members
      GET    /audit                          401    401      403     403        yes   403
      GET    /authors                        401    401      yes     yes        yes   yes
      POST   /authors                        401    401      403     403        yes   403
      GET    /authors/me                     401    401      yes     yes        yes   yes
      GET    /authors/{author}               401    401      yes     yes        yes   yes
      PATCH  /authors/{author}               401    401      403     403        yes   403
      GET    /authors/{id}/archive           401    401      404     404        yes   404
      POST   /authors/{id}/erase             401    401      403     403        yes   403
      POST   /authors/{id}/invitations       401    401      403     403        yes   403
      GET    /exports                        401    401      403     403        yes   403
      GET    /imports                        401    401      403     403        yes   403
      POST   /imports                        401    401      403     403        yes   403
      GET    /imports/{id}                   401    401      403     403        yes   403
      GET    /imports/{id}/events            401    401      403     403        yes   403
      GET    /imports/{id}/left-out          401    401      403     403        yes   403
      POST   /invitations/redeem             yes    yes      yes     yes        yes   yes
      GET    /participation                  401    401      403     yes        yes   403
      GET    /participation/interactions     401    401      403     yes        yes   403
      GET    /participation/timeline         401    401      403     yes        yes   403
      GET    /participation/{author}/contributions 401 401   403     yes        yes   403
      GET    /posts                          yes    401      yes     yes        yes   yes
      POST   /posts                          401    401      yes     yes        yes   403
      GET    /posts/{id}                     yes    401      yes     yes        yes   yes
      PATCH  /posts/{id}                     401    401      yes     yes        yes   403
      DELETE /posts/{id}                     401    401      yes     yes        yes   403
      GET    /posts/{id}/changes             yes    401      yes     yes        yes   yes
      GET    /posts/{id}/events              yes    401      yes     yes        yes   yes
      GET    /posts/{id}/replies             yes    401      yes     yes        yes   yes
      POST   /posts/{id}/replies             401    401      yes     yes        yes   403
      POST   /posts/{id}/replies/batch       401    401      yes     yes        yes   403
      GET    /posts/{id}/requirements        yes    401      yes     yes        yes   yes
      PUT    /posts/{id}/requirements        401    401      403     yes        yes   403
      GET    /posts/{id}/requirements/status 401    401      403     yes        yes   403
      GET    /posts/{id}/revisions           yes    401      yes     yes        yes   yes
      GET    /posts/{id}/thread              yes    401      yes     yes        yes   yes
      GET    /replies/{id}                   yes    401      yes     yes        yes   yes
      PATCH  /replies/{id}                   401    401      yes     yes        yes   403
      DELETE /replies/{id}                   401    401      yes     yes        yes   403
      GET    /replies/{id}/context           yes    401      yes     yes        yes   yes
      GET    /replies/{id}/replies           yes    401      yes     yes        yes   yes
      GET    /replies/{id}/revisions         yes    401      yes     yes        yes   yes
      GET    /reply-counts                   yes    401      yes     yes        yes   yes
      POST   /roster                         401    401      403     403        yes   403
      GET    /tokens                         401    401      yes     yes        yes   yes
      POST   /tokens                         401    401      yes     yes        yes   yes
      DELETE /tokens/{id}                    401    401      yes     yes        yes   yes
      POST   /tokens/{id}/rotate             401    401      yes     yes        yes   yes
      GET    /webhooks                       401    401      403     403        yes   403
      POST   /webhooks                       401    401      403     403        yes   403
      GET    /webhooks/{id}                  401    401      403     403        yes   403
      PATCH  /webhooks/{id}                  401    401      403     403        yes   403
      DELETE /webhooks/{id}                  401    401      403     403        yes   403
      GET    /webhooks/{id}/deliveries       401    401      403     403        yes   403
      POST   /webhooks/{id}/deliveries/{delivery}/redeliver 401 401 403 403 yes 403
      POST   /webhooks/{id}/ping             401    401      403     403        yes   403
      POST   /webhooks/{id}/rotate           401    401      403     403        yes   403
      """;

  private static final List<String> CALLERS =
      List.of("public", "members", "student", "instructor", "admin", "read");

  private static final Pattern ROW =
      Pattern.compile("(GET|POST|PUT|PATCH|DELETE) +(/\\S+)((?: +(?:yes|401|403|404)){6}) *");

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  /** Bodies without which the operation would not come to ask who is calling. */
  private static final Map<String, String> BODIES =
      Map.of(
          "POST /posts", "{\"title\":\"t\",\"body\":\"b\"}",
          "POST /posts/{id}/replies", "{\"body\":\"b\"}",
          "POST /tokens", "{\"name\":\"t\",\"scopes\":[\"read\"]}",
          "POST /authors/{id}/erase", "{\"words\":\"keep\"}",
          "PUT /posts/{id}/requirements", "{}",
          "POST /invitations/redeem", "{\"code\":\"c\"}");

  @Inject ClassRoom room;

  /** The column of the anonymous callers of this server. */
  abstract String anonymousColumn();

  @Test
  void every_operation_has_a_row_and_every_row_an_operation() {
    assertThat(rows().keySet()).isEqualTo(operations().keySet());
  }

  @Test
  void every_row_has_a_cell_for_every_kind_of_caller() {
    long lines = TABLE.lines().skip(2).count();

    assertThat(rows()).hasSize((int) lines);
    assertThat(rows().values()).allSatisfy(cells -> assertThat(cells).hasSameSizeAs(CALLERS));
  }

  @Test
  void every_cell_is_what_the_server_answers() {
    Map<String, Supplier<RequestSpecification>> callers = callers();
    UUID somebody = idOf(room.student());
    Map<String, String> mediaTypes = operations();
    List<String> wrong = new ArrayList<>();
    rows()
        .forEach(
            (operation, cells) ->
                callers.forEach(
                    (caller, request) -> {
                      String cell = cells.get(CALLERS.indexOf(caller));
                      String type = mediaTypes.getOrDefault(operation, "");
                      int status = send(request.get(), operation, type, somebody);
                      if (!agrees(cell, status, cells.contains("404"))) {
                        wrong.add("%s as %s: %d for %s".formatted(operation, caller, status, cell));
                      }
                    }));

    assertThat(wrong).isEmpty();
  }

  private static boolean agrees(String cell, int status, boolean rowHidesThings) {
    return cell.equals("yes")
        ? status != 401 && status != 403 && status < 500 && !(rowHidesThings && status == 404)
        : Integer.parseInt(cell) == status;
  }

  private Map<String, Supplier<RequestSpecification>> callers() {
    String student = room.student();
    String instructor = room.instructor();
    String admin = room.admin();
    String read = mint(admin, Map.of("name", "reads", "scopes", List.of("read"))).get("token");
    Map<String, Supplier<RequestSpecification>> callers = new LinkedHashMap<>();
    callers.put(anonymousColumn(), ClassRoom::anonymous);
    callers.put("student", () -> as(student));
    callers.put("instructor", () -> as(instructor));
    callers.put("admin", () -> as(admin));
    callers.put("read", () -> bearing(read));
    return callers;
  }

  private static int send(
      RequestSpecification request, String operation, String mediaType, UUID somebody) {
    String method = operation.substring(0, operation.indexOf(' '));
    String template = operation.substring(operation.indexOf(' ') + 1);
    // Things that are not there, so that who is calling is all that decides; but an archive is
    // somebody's.
    UUID id = template.endsWith("/archive") ? somebody : UUID.randomUUID();
    String path = PLACE.matcher(template).replaceAll(Matcher.quoteReplacement(id.toString()));
    if (!mediaType.isEmpty()) {
      request
          .contentType(mediaType)
          .body(BODIES.getOrDefault(operation, "{}").getBytes(StandardCharsets.UTF_8));
    }
    return request.request(method, path).statusCode();
  }

  /** The table's cells by operation. */
  private static Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    TABLE
        .lines()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .forEach(
            row ->
                rows.put(
                    row.group(1) + " " + row.group(2),
                    Stream.of(row.group(3).strip().split(" +")).toList()));
    return rows;
  }

  /** The contract's operations, each with the media type of its body; empty if it takes none. */
  private static Map<String, String> operations() {
    Map<String, Map<String, Map<String, Object>>> paths =
        anonymous()
            .basePath("")
            .accept(ContentType.JSON)
            .get("/openapi?format=json")
            .then()
            .statusCode(200)
            .extract()
            .path("paths");
    Map<String, String> operations = new LinkedHashMap<>();
    Set<String> methods = Set.of("get", "post", "put", "patch", "delete");
    paths.forEach(
        (path, items) -> {
          assertThat(path).startsWith("/api/v1/");
          items.forEach(
              (method, operation) -> {
                if (methods.contains(method)) {
                  operations.put(
                      method.toUpperCase(Locale.ROOT) + path.replaceFirst("/api/v1", " "),
                      mediaType(operation));
                }
              });
        });
    return operations;
  }

  private static String mediaType(Map<String, Object> operation) {
    return operation.get("requestBody") instanceof Map<?, ?> body
            && body.get("content") instanceof Map<?, ?> content
        ? new TreeSet<>(content.keySet().stream().map(String::valueOf).toList()).first()
        : "";
  }
}
