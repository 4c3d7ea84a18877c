package org.colloquy.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an earlier version left: its database, and what it answered. {@code
 * src/test/sh/keep-release} makes the files.
 *
 * @param sql the database, as statements
 */
record KeptRelease(Path sql) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A question to an earlier version, and its answer.
   *
   * @param token of who asked; empty for nobody in particular
   * @param answer JSON, or a text node where it was something else
   */
  record Answered(String path, String token, int status, JsonNode answer) {}

  /** All that are kept in a directory, the earliest first. */
  static List<KeptRelease> in(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .sorted()
          .map(KeptRelease::new)
          .toList();
    }
  }

  String name() {
    return sql.getFileName().toString().replaceFirst("\\.sql$", "");
  }

  /** Makes an empty database what it was. */
  void load(Connection connection) throws IOException, SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(Files.readString(sql));
    }
  }

  /** What it was asked, in that order. */
  List<Answered> answers() throws IOException {
    List<Answered> answers = new ArrayList<>();
    for (String line : Files.readAllLines(sql.resolveSibling(name() + ".answers.ndjson"))) {
      answers.add(JSON.readValue(line, Answered.class));
    }
    return answers;
  }

  @Override
  public String toString() {
    return name();
  }
}
