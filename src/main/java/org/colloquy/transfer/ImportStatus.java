package org.colloquy.transfer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an import stands. The last three are ends. */
@Schema(
    description =
        """
        How the import stands: it waits, runs, or has ended: `completed` with all of it there, `refused` since the file is at \
        fault, `failed` since the server could not do it. After the last two nothing of it is there.\
        """)
enum ImportStatus {
  @JsonProperty("queued")
  QUEUED,
  @JsonProperty("running")
  RUNNING,
  @JsonProperty("completed")
  COMPLETED,
  @JsonProperty("refused")
  REFUSED,
  @JsonProperty("failed")
  FAILED;

  /** The status's name on the wire and in the database. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The status of a name in the database.
   *
   * @throws IllegalArgumentException if there is none
   */
  static ImportStatus of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }

  boolean isEnd() {
    return this != QUEUED && this != RUNNING;
  }
}
