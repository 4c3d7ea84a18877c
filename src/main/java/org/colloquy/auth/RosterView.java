package org.colloquy.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What loading a roster did. */
@Schema(name = "RosterLoad", description = "What loading a roster did, row by row.")
record RosterView(
    @Schema(required = true, maxItems = 5000, description = "The rows, in the file's order.")
        List<Row> items) {

  /** What became of a row. */
  @Schema(description = "Whether the author was created, updated, or left as they were.")
  enum Outcome {
    @JsonProperty("created")
    CREATED,
    @JsonProperty("updated")
    UPDATED,
    @JsonProperty("unchanged")
    UNCHANGED
  }

  /**
   * One author of the file.
   *
   * @param invitation null unless invitations were asked for
   */
  @Schema(name = "RosterRow", description = "One author of the file.")
  record Row(
      @Schema(required = true, description = "The author's id.") UUID id,
      @Schema(required = true, maxLength = 39, description = "The author's handle.") String handle,
      @Schema(required = true) Outcome outcome,
      @Schema(
              required = true,
              nullable = true,
              maxLength = 43,
              description =
                  "A code that the author trades for a token, once; null unless invitations were asked for.")
          String invitation) {}
}
