package org.colloquy;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquy.database.EmbeddedDatabase;

/**
 * A PostgreSQL for a run of tests: the embedded one on a new directory, or the server that {@code
 * -Dtest.jdbc.url=… -Dtest.jdbc.user=… -Dtest.jdbc.password=…} names, whose database must be empty.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

  private Path directory;
  private EmbeddedDatabase database;

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new HashMap<>();
    config.put("colloquy.sample.load", "true");
    String url = System.getProperty("test.jdbc.url");
    if (url != null) {
      config.put("quarkus.datasource.jdbc.url", url);
      config.put("quarkus.datasource.username", System.getProperty("test.jdbc.user"));
      config.put("quarkus.datasource.password", System.getProperty("test.jdbc.password"));
      return config;
    }
    try {
      directory = Files.createTempDirectory(Path.of("target"), "test-data");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    config.put("colloquy.data", directory.toString());
    database = EmbeddedDatabase.open(directory);
    config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
    config.put("quarkus.datasource.username", database.user());
    config.put("quarkus.datasource.password", database.password());
    return config;
  }

  @Override
  public void stop() {
    if (database != null) {
      database.close();
      delete(directory);
    }
  }

  private static void delete(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
