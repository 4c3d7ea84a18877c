package org.colloquy.author;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the roster. */
@Schema(description = "A page of the roster, by handle.")
record AuthorsPage(
    @Schema(required = true, description = "At most limit authors.", maxItems = 1000)
        List<AuthorView> items,
    @Schema(
            required = true,
            nullable = true,
            maxLength = 4000,
            description = "Where the next page begins, for cursor; null if this is the last.",
            examples = "vqG0Zw")
        String nextCursor) {}
