package org.colloquy.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.transfer.Imports.bringIn;
import static org.colloquy.transfer.Imports.everything;
import static org.colloquy.transfer.NdjsonFiles.author;
import static org.colloquy.transfer.NdjsonFiles.post;
import static org.colloquy.transfer.NdjsonFiles.reply;
import static org.colloquy.transfer.NdjsonFiles.requirement;
import static org.colloquy.transfer.NdjsonFiles.state;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What files of Colloquy's own format may not say. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(ServerToItself.class)
class ColloquyRefusalTest {

  private static final UUID A = id(1);
  private static final UUID B = id(2);
  private static final UUID P = id(3);
  private static final UUID Q = id(4);
  private static final UUID R = id(5);
  private static final UUID S = id(6);

  private static final String COUNTED = ",'sequence':9,'version':1,'change':'created'";

  @Inject ClassRoom room;
  @Inject Database database;

  private String admin;

  private static UUID id(int n) {
    return new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0000L | n);
  }

  @BeforeEach
  void person() {
    admin = room.admin();
  }

  static Stream<Arguments> faults() {
    String a = author(A, "");
    String p = post(P, A, "");
    String counted = post(P, A, COUNTED);
    return Stream.of(
        fault("an unknown type", 2, "type must be one of", "{'type':'token'}"),
        fault("no type", 2, "type must be one of", "{'id':'x'}"),
        fault("no object", 2, "", "[]"),
        fault("an empty line", 2, "empty", ""),
        fault("broken JSON", 3, "not JSON", a, "{'type':'post',"),
        fault("a member twice", 2, "twice", "{'type':'end','lines':1,'lines':1}"),
        fault("an unknown member", 2, "/token", author(A, ",'token':'x'")),
        fault("no id", 2, "/id", "{'type':'author','handle':'x','displayName':'X'}"),
        fault("a bad handle", 2, "/handle", a.replace("h-", "h_")),
        fault("a blank name", 2, "/displayName", a.replace("A name", " ")),
        fault("a bad role", 2, "/role", author(A, ",'role':'king'")),
        fault("a bad time", 2, "/createdAt", author(A, ",'createdAt':'1969-01-01T00:00:00Z'")),
        fault("U+0000", 3, "U+0000", a, p.replace("'B'", "'a\\u0000b'")),
        fault("half a pair", 3, "surrogate", a, p.replace("'B'", "'a\\ud800b'")),
        fault("a long title", 3, "/title", a, p.replace("'T'", "'" + "t".repeat(301) + "'")),
        fault("a long body", 3, "/body", a, p.replace("'B'", "'" + "b".repeat(65_537) + "'")),
        fault("a blank body", 3, "/body", a, p.replace("'B'", "' \\n'")),
        fault("no words", 3, "title and body", a, p.replace(",'title':'T'", "")),
        fault("words of a deleted one", 3, "title and body", a, gone(p)),
        fault("half of the counters", 3, "all of sequence", a, post(P, A, ",'sequence':1")),
        fault("a version beyond", 3, "version", a, counted.replace("'version':1", "'version':10")),
        fault("an author not there", 2, "author", p),
        fault("an author too late", 2, "author", p, a),
        fault("the same id", 3, "same id", a, a.replace("h-", "g-")),
        fault("the same handle", 3, "same handle", a, a.replace(A.toString(), B.toString())),
        fault("a post not there", 3, "post", a, reply(R, P, A, "")),
        fault("a parent not there", 4, "parent", a, p, reply(R, P, A, parent(S))),
        fault("its own parent", 4, "parent", a, p, reply(R, P, A, parent(R))),
        fault(
            "a parent too late", 4, "parent", a, p, reply(R, P, A, parent(S)), reply(S, P, A, "")),
        fault(
            "another post's parent",
            6,
            "parent",
            a,
            p,
            post(Q, A, ""),
            reply(R, P, A, ""),
            reply(S, Q, A, parent(R))),
        fault("counters of a reply alone", 4, "all of their", a, p, reply(R, P, A, at(2, 2))),
        fault("no counters of a reply", 4, "all of their", a, counted, reply(R, P, A, "")),
        fault("a sequence beyond", 4, "beyond that of", a, counted, reply(R, P, A, at(2, 10))),
        fault("an ordinal beyond", 4, "ordinal", a, counted, reply(R, P, A, at(3, 2))),
        fault("the post's version", 4, "post itself", a, counted, reply(R, P, A, at(1, 1))),
        fault("an ordinal of 0", 4, "/ordinal", a, counted, reply(R, P, A, at(0, 2))),
        fault(
            "the same ordinal",
            5,
            "same ordinal",
            a,
            counted,
            reply(R, P, A, at(2, 2)),
            reply(S, P, A, at(2, 3))),
        fault(
            "the same sequence",
            5,
            "same sequence",
            a,
            counted,
            reply(R, P, A, at(2, 3)),
            reply(S, P, A, at(3, 3))),
        fault(
            "before its parent",
            5,
            "greater than the parent's",
            a,
            counted,
            reply(R, P, A, at(3, 3)),
            reply(S, P, A, parent(R) + at(2, 2))),
        fault("a revision of nothing", 3, "post, with a title", a, revision("", 1)),
        fault("a revision too early", 3, "earlier line", a, revision(",'reply':'" + R + "'", 1)),
        fault(
            "a revision too many",
            5,
            "numbered",
            a,
            p,
            reply(R, P, A, ""),
            revision(",'reply':'" + R + "'", 2)));
  }

  static Stream<Arguments> faultsOfParticipation() {
    String a = author(A, "");
    String p = post(P, A, "");
    String r = reply(R, P, A, "");
    String hidden = reply(R, P, A, ",'hiddenAt':'2026-01-02T00:00:00Z'");
    String live = state("reply", R, "2026-01-01T00:00:00Z", true, 1, "");
    String tags = ",'tags':['x']";
    return Stream.of(
        fault("requirements of nothing", 3, "/post", a, "{'type':'requirement'}"),
        fault("requirements too early", 3, "post must be", a, requirement(P, ""), p),
        fault("requirements twice", 5, "earlier", a, p, requirement(P, ""), requirement(P, "")),
        fault("less than nothing", 4, "/minPosts", a, p, requirement(P, ",'minPosts':-1")),
        fault("too many words", 4, "/minWords", a, p, requirement(P, ",'minWords':10001")),
        fault(
            "replies before the initial ones",
            4,
            "repliesDue",
            a,
            p,
            requirement(
                P, ",'initialDue':'2026-01-02T00:00:00Z','repliesDue':'2026-01-01T00:00:00Z'")),
        fault(
            "a state of nothing", 4, "of a post, or", a, p, live.replaceAll("'reply':[^,]*,", "")),
        fault(
            "a state of both", 4, "of a post, or", a, p, live.replace("}", ",'post':'" + P + "'}")),
        fault("a state too early", 4, "reply must be", a, p, live, r),
        fault("a state of no time", 5, "/since", a, p, r, live.replaceAll("'since':[^,]*,", "")),
        fault("words below nothing", 5, "/words", a, p, r, live.replace("'words':1", "'words':-1")),
        fault("tags of a reply", 5, "without tags", a, p, r, live.replace("}", tags + "}")),
        fault("the same time", 6, "later time", a, p, r, live, live),
        fault("a time to come", 5, "future", a, p, r, live.replace("2026-01-01", "2999-01-01")),
        fault("a hidden one that is live", 5, "last state", a, p, hidden, live),
        fault("a dead one that is not", 5, "last state", a, p, r, live.replace("true", "false")),
        fault(
            "other tags",
            4,
            "tags of the post",
            a,
            post(P, A, ",'tags':['y']"),
            state("post", P, "2026-01-01T00:00:00Z", true, 1, tags)));
  }

  private static Arguments fault(String what, int line, String detail, String... lines) {
    return Arguments.of(what, line, detail, NdjsonFiles.of(List.of(lines)));
  }

  private static String gone(String post) {
    return post.replace(",'title'", ",'deletedAt':'2026-01-01T00:00:00Z','title'");
  }

  private static String parent(UUID id) {
    return ",'parent':'" + id + "'";
  }

  private static String at(long ordinal, long sequence) {
    return ",'ordinal':" + ordinal + ",'sequence':" + sequence;
  }

  private static String revision(String of, int number) {
    return "{'type':'revision'%s,'revision':%d,'body':'B','writtenAt':'2026-01-01T00:00:00Z'}"
        .formatted(of, number);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"faults", "faultsOfParticipation"})
  void a_fault_refuses_the_whole_file_and_is_named_by_its_line(
      String what, int line, String detail, String file) {
    String rows = everything(database);

    JsonPath job = bringIn(admin, file);

    assertThat(job.getString("status")).as(job.prettify()).isEqualTo("refused");
    assertThat(job.getInt("fault.line")).as(job.prettify()).isEqualTo(line);
    assertThat(job.getString("fault.detail")).contains(detail).doesNotContain("xception", "java");
    assertThat(everything(database)).isEqualTo(rows);
  }

  @Test
  void broken_JSON_and_broken_UTF_8_are_named_by_their_column_too() {
    String file = NdjsonFiles.of(List.of("{'type':'author',,"));
    assertThat(bringIn(admin, file).getInt("fault.column")).isBetween(17, 19);
    byte[] bytes = NdjsonFiles.of(List.of("{'ü'")).getBytes(StandardCharsets.ISO_8859_1);

    JsonPath job = bringIn(admin, "colloquy", bytes);

    assertThat(job.getString("fault.detail")).contains("UTF-8");
    assertThat(job.getInt("fault.line")).isEqualTo(2);
    assertThat(job.getInt("fault.column")).isEqualTo(3);
  }

  @Test
  void what_goes_on_after_its_end_or_counts_its_lines_otherwise_is_refused() {
    String whole = NdjsonFiles.of(List.of(author(UUID.randomUUID(), "")));
    for (String file :
        List.of(
            whole + "\n", whole + whole, whole.replace("\"lines\":2", "\"lines\":3"), "", "\n")) {
      assertThat(bringIn(admin, file).getString("status")).as(file).isEqualTo("refused");
    }
    assertThat(bringIn(admin, whole.strip()).getString("status")).isEqualTo("completed");
  }
}
