package org.colloquy.post;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a post takes replies. */
@Schema(description = "Whether the post takes new replies: open, or locked by a moderator.")
public enum PostStatus {
  @JsonProperty("open")
  OPEN,
  @JsonProperty("locked")
  LOCKED;

  /** The status's name on the wire and in the database. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The status of a name in the database.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static PostStatus of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
