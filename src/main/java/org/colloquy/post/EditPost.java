package org.colloquy.post;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/** What may be edited of a post; a merge patch is applied to it. */
@Schema(description = "A merge patch: the members to change, and they alone.")
public record EditPost(
    @Schema(
            minLength = 1,
            maxLength = 300,
            description = "The title, plain text; not blank. Its author's alone to change.",
            examples = "Noon belonged to the town")
        @NotBlank
        @CodePointLength(max = 300)
        String title,
    @Schema(
            minLength = 1,
            maxLength = 65_536,
            description = "The text in CommonMark; not blank. Its author's alone to change.",
            examples = "My grandmother’s kitchen has *two* clocks.")
        @NotBlank
        @CodePointLength(max = 65_536)
        String body,
    @Schema(
            nullable = true,
            maxItems = 20,
            description =
                "All tags that the post is to have, each of 1 to 50 characters; null for none. Its author's and moderators' to change.")
        @Size(max = 20)
        List<@NotBlank @CodePointLength(max = 50) String> tags,
    @Schema(description = "Whether it takes new replies. Moderators' to change.") @NotNull
        PostStatus status,
    @Schema(
            description =
                "Whether it stands before the others in the list of active posts. Moderators' to change.",
            examples = "true")
        boolean pinned) {

  public EditPost {
    tags = Tags.normal(tags);
  }
}
