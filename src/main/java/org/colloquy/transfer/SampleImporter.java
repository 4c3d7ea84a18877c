package org.colloquy.transfer;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Loads the sample discussion: an essay, twelve replies, and the seven people who wrote them. */
@ApplicationScoped
public class SampleImporter {

  private static final String FILE = "/sample/discussion.ndjson";

  private final SampleConfig config;
  private final ColloquyImporter importer;

  SampleImporter(SampleConfig config, ColloquyImporter importer) {
    this.config = config;
    this.importer = importer;
  }

  void start(@Observes StartupEvent event) {
    if (config.load()) {
      load();
    }
  }

  /**
   * Loads the sample. What was loaded before stays as it is, also if it was deleted since.
   *
   * @return whether any of it was new
   */
  @Transactional
  public boolean load() {
    Tally tally = new Tally(now -> {});
    try (InputStream file = SampleImporter.class.getResourceAsStream(FILE)) {
      importer.bringIn(file, tally, () -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tally.addedOf(Tally.Kind.POSTS) > 0;
  }
}
