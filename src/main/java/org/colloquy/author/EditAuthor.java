package org.colloquy.author;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/** What may be edited of an author; a merge patch is applied to it. */
@Schema(description = "A merge patch: the members to change, and they alone.")
public record EditAuthor(
    @Schema(
            description = "The author's unique name in the class; kept in lower case.",
            minLength = 1,
            maxLength = 39,
            examples = "ana-reyes")
        @NotNull
        @Pattern(
            regexp = NewAuthor.HANDLE,
            message =
                "must be 1 to 39 letters, digits and hyphens, not begin with a hyphen, and not be me")
        String handle,
    @Schema(
            description = "The name that readers see.",
            minLength = 1,
            maxLength = 100,
            examples = "Ana M. Reyes")
        @NotBlank
        @CodePointLength(max = 100)
        String displayName,
    @Schema(description = "What the author is in the class.") @NotNull Role role,
    @Schema(
            nullable = true,
            description =
                "All groups or sections that the author is to be in, each of 1 to 50 characters; null for none.",
            examples = "[\"section-b\"]")
        @Size(max = 20)
        List<@NotBlank @CodePointLength(max = 50) String> groups) {

  public EditAuthor {
    handle = handle == null ? null : handle.toLowerCase(Locale.ROOT);
    groups = groups == null ? List.of() : groups.stream().distinct().toList();
  }

  static EditAuthor of(Author author) {
    return new EditAuthor(author.handle, author.displayName, author.role, author.groupList());
  }
}
