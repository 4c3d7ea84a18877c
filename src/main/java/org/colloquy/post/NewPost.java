package org.colloquy.post;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * A post to be published.
 *
 * @param tags null means none
 * @param createdAt null means now
 */
@Schema(description = "A post to be published.")
public record NewPost(
    @Schema(
            required = true,
            minLength = 1,
            maxLength = 300,
            description = "The title, plain text; not blank.",
            examples = "Noon used to belong to the town")
        @NotBlank
        @CodePointLength(max = 300)
        String title,
    @Schema(
            required = true,
            minLength = 1,
            maxLength = 65_536,
            description = "The text in CommonMark; not blank.",
            examples = "My grandmother’s kitchen has *two* clocks.")
        @NotBlank
        @CodePointLength(max = 65_536)
        String body,
    @Schema(
            nullable = true,
            maxItems = 20,
            description =
                "Tags of 1 to 50 characters; kept in lower case, each once. None if left out.",
            examples = "[\"time\"]")
        @Size(max = 20)
        List<@NotBlank @CodePointLength(max = 50) String> tags,
    @Schema(
            nullable = true,
            description =
                "When it was written, for instructors and admins only, who bring in discussions from elsewhere. Now if"
                    + " left out.",
            examples = "2026-09-14T16:05:00.000Z")
        Instant createdAt) {

  public NewPost {
    tags = Tags.normal(tags);
  }
}
