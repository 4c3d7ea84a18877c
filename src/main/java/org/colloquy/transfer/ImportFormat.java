package org.colloquy.transfer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file to be brought in was written by. */
@Schema(
    description =
        "What wrote the file: wordpress (WXR), disqus (its XML), or colloquy (what GET /exports gives).")
enum ImportFormat {
  @JsonProperty("wordpress")
  WORDPRESS,
  @JsonProperty("disqus")
  DISQUS,
  @JsonProperty("colloquy")
  COLLOQUY;

  /** The format's name on the wire and in the database. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format of a name in the database.
   *
   * @throws IllegalArgumentException if there is none
   */
  static ImportFormat of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
