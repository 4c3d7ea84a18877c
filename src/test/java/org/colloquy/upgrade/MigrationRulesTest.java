package org.colloquy.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instances can be replaced one after another, or the documentation says that they can't. */
class MigrationRulesTest {

  private static final Path SQL = Path.of("src/main/resources/db/migration");
  private static final Path JAVA = Path.of("src/main/java/db/migration");
  private static final Path PAGE = Path.of("docs/operations.md");

  @Test
  void a_migration_that_the_version_before_cannot_work_with_is_in_the_table_of_those()
      throws IOException {
    Set<String> breaking = new TreeSet<>();
    try (Stream<Path> files = Files.list(SQL)) {
      for (Path file : files.toList()) {
        if (!new Migration(Files.readString(file)).breaks().isEmpty()) {
          breaking.add(file.getFileName().toString().replaceFirst("__.*", ""));
        }
      }
    }
    Set<String> documented =
        Pattern.compile("(?m)^\\|.*\\((V\\d+)\\) \\|$")
            .matcher(Files.readString(PAGE))
            .results()
            .map((MatchResult row) -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(breaking).isEqualTo(documented).isNotEmpty();
  }

  @Test
  void what_a_migration_in_java_does_was_judged_by_hand() throws IOException {
    try (Stream<Path> files = Files.list(JAVA)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactly("V7__CountWords.java");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP TABLE reply;",
        "DROP TABLE IF EXISTS reply;",
        "CREATE TABLE more (a int);\nDROP FUNCTION said(uuid, uuid, text);",
        "TRUNCATE reply;",
        "ALTER TABLE reply RENAME COLUMN body TO text;",
        "ALTER TABLE reply RENAME TO answer;",
        "alter table reply\n    drop column body;",
        "ALTER TABLE reply ALTER COLUMN words DROP DEFAULT;",
        "ALTER TABLE reply ALTER COLUMN words TYPE bigint;",
        "ALTER TABLE reply ALTER COLUMN body SET NOT NULL;",
        "ALTER TABLE reply ADD COLUMN kind text NOT NULL;",
        "ALTER TABLE reply ADD kind text NOT NULL;",
        "ALTER TABLE reply ADD CONSTRAINT few CHECK (words < 100);",
        "CREATE UNIQUE INDEX one ON reply (author_id);",
        "CREATE UNIQUE INDEX CONCURRENTLY one ON reply (author_id);",
      })
  void what_the_version_before_cannot_work_with_is_found(String sql) {
    assertThat(new Migration("-- A reason;\n" + sql).breaks()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE reply ADD COLUMN kind text;",
        "ALTER TABLE reply ADD COLUMN kind text NOT NULL DEFAULT 'plain';",
        "CREATE TABLE more (a int NOT NULL);\nCREATE UNIQUE INDEX one ON more (a);",
        "CREATE TABLE more (a int);\nALTER TABLE more ADD CONSTRAINT few CHECK (a < 100);",
        "CREATE INDEX CONCURRENTLY some ON reply (author_id);",
        "DROP INDEX reply_author;",
        "ALTER TABLE reply DROP CONSTRAINT few;",
        "-- DROP TABLE reply;\nINSERT INTO roster (version) VALUES ('; DROP TABLE reply;');",
        "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE x; END $$;",
      })
  void what_the_version_before_can_work_with_is_let_be(String sql) {
    assertThat(new Migration(sql).breaks()).isEqualTo(List.of());
  }
}
