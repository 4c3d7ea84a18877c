package org.colloquy.thread;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of posts. */
@Schema(name = "PostsPage", description = "A page of posts.")
record PostsView(
    @Schema(required = true, maxItems = 1000, description = "At most limit posts.")
        List<ListedPost> items,
    @Schema(
            required = true,
            nullable = true,
            maxLength = 4000,
            description = "Where the next page begins, for cursor; null if this is the last.",
            examples = "vqG0Zw")
        String nextCursor) {}
