package org.colloquy.author;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * An author to be put on the roster.
 *
 * @param handle taken in any case and kept in lower case
 * @param groups null means none
 */
@Schema(description = "An author to be put on the roster.")
public record NewAuthor(
    @Schema(
            required = true,
            description =
                "The author's unique name in the class: letters, digits and hyphens; kept in lower case.",
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
            required = true,
            description = "The name that readers see.",
            minLength = 1,
            maxLength = 100,
            examples = "Ana Reyes")
        @NotBlank
        @CodePointLength(max = 100)
        String displayName,
    @Schema(required = true, description = "What the author is in the class.") @NotNull Role role,
    @Schema(
            nullable = true,
            description =
                "The groups or sections that the author is in, each of 1 to 50 characters; none if left out.",
            examples = "[\"section-a\"]")
        @Size(max = 20)
        List<@NotBlank @CodePointLength(max = 50) String> groups) {

  /**
   * What a handle is made of; addresses and mentions depend on it. {@code me} is the caller's own
   * address.
   */
  public static final String HANDLE = "^(?![Mm][Ee]$)[A-Za-z0-9][A-Za-z0-9-]{0,38}$";

  public NewAuthor {
    handle = handle == null ? null : handle.toLowerCase(Locale.ROOT);
    groups = groups == null ? List.of() : groups.stream().distinct().toList();
  }
}
