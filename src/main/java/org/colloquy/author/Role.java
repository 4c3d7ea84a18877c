package org.colloquy.author;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an author is in the class. */
@Schema(
    description =
        "What the author is in the class: students take part, instructors moderate too, admins keep the roster too.")
public enum Role {
  @JsonProperty("student")
  STUDENT,
  @JsonProperty("instructor")
  INSTRUCTOR,
  @JsonProperty("admin")
  ADMIN;

  /** The role's name on the wire, in the database and in annotations: {@code student}. */
  public String wireName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * The role of a name in the database.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Role of(String wireName) {
    return valueOf(wireName.toUpperCase(java.util.Locale.ROOT));
  }
}
