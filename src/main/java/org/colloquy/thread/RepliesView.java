package org.colloquy.thread;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of replies, as a tree or flat. */
@Schema(name = "RepliesPage", description = "A page of replies, as a tree or flat.")
record RepliesView(
    @Schema(
            required = true,
            maxItems = 1000,
            description =
                "The page's replies in the thread's order; in a tree hung beneath each other, where limit counts them at"
                    + " whatever depth.")
        List<ReplyNode> items,
    @Schema(
            required = true,
            nullable = true,
            maxLength = 4000,
            description = "Where the next page begins, for cursor; null if this is the last.",
            examples = "vqG0Zw")
        String nextCursor) {}
