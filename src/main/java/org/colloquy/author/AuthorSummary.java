package org.colloquy.author;

import java.util.UUID;
import org.colloquy.database.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An author, as shown beside what they wrote. */
@Schema(description = "Who wrote it.")
public record AuthorSummary(
    @Schema(required = true, description = "UUID version 7.", examples = AuthorView.EXAMPLE_ID)
        UUID id,
    @Schema(
            required = true,
            description = "The author's unique name in the class, lower case.",
            minLength = 1,
            maxLength = 39,
            examples = "ana-reyes")
        String handle,
    @Schema(
            required = true,
            description = "The name that readers see, of 1 to 100 characters.",
            minLength = 1,
            maxLength = 100,
            examples = "Ana Reyes")
        String displayName,
    @Schema(required = true, description = "What the author is in the class.") Role role) {

  /** What to select of {@code author a} for {@link #of(Row)}. */
  public static final String COLUMNS = "a.id, a.handle, a.display_name, a.role";

  /** Reads {@link #COLUMNS}. */
  public static AuthorSummary of(Row row) {
    return new AuthorSummary(row.uuid(), row.text(), row.text(), Role.of(row.text()));
  }
}
