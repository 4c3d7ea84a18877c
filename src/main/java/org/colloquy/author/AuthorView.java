package org.colloquy.author;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An author, as the roster shows them. */
@Schema(name = "Author", description = "A person of the class.")
public record AuthorView(
    @Schema(required = true, description = "UUID version 7.", examples = AuthorView.EXAMPLE_ID)
        UUID id,
    @Schema(
            required = true,
            description = "The author's unique name in the class, lower case.",
            pattern = NewAuthor.HANDLE,
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
    @Schema(required = true, description = "What the author is in the class.") Role role,
    @Schema(
            required = true,
            description =
                "The groups or sections that the author is in: at most 20, each of 1 to 50 characters.",
            maxItems = 20,
            examples = "[\"section-a\"]")
        List<String> groups,
    @Schema(
            required = true,
            description = "When the author was put on the roster, in UTC with milliseconds.",
            examples = "2026-09-01T08:00:00.000Z")
        Instant createdAt,
    @Schema(required = true, description = "Whether the person's name and identity were erased.")
        boolean erased) {

  static final String EXAMPLE_ID = "01a05bfb-7000-72fd-9dbb-66ed51946bd3";

  /** The view of a row. */
  public static AuthorView of(Author author) {
    return new AuthorView(
        author.id,
        author.handle,
        author.displayName,
        author.role,
        author.groupList(),
        author.createdAt,
        author.erasedAt != null);
  }
}
