package org.colloquy.web;

import java.io.IOException;
import java.io.Serial;

/**
 * Ends the reading of a body that has no end in sight. An IOException, since JSON readers pass that
 * on as it is.
 */
final class BodyTooLarge extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  private final long limit;

  BodyTooLarge(long limit) {
    this.limit = limit;
  }

  ProblemException problem() {
    return new ProblemException(
        ProblemType.PAYLOAD_TOO_LARGE, "The body has more than " + limit + " bytes.");
  }
}
