package org.colloquy.transfer;

/** JSON, a value to a line. */
final class Ndjson {

  static final String MEDIA_TYPE = "application/x-ndjson";

  private Ndjson() {}
}
