package org.colloquy.web;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/**
 * Ids of new rows: UUID version 7 (RFC 9562), which rise with time and so go to the end of their
 * index.
 */
public final class Ids {

  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private Ids() {}

  /** A new id; safe to call from any thread. */
  public static UUID next() {
    return GENERATOR.generate();
  }
}
