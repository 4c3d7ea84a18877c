package org.colloquy.thread;

import java.util.List;
import org.colloquy.post.PostView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A post and a page of its thread as a tree. */
@Schema(name = "ThreadPage", description = "A post and a page of its thread, as a tree.")
record ThreadView(
    @Schema(required = true, description = "The post.") PostView post,
    @Schema(
            required = true,
            maxItems = 1000,
            description =
                "The page's replies, hung beneath each other; limit counts them at whatever depth. A reply whose parent"
                    + " was on an earlier page stands at the top, with its parentId.")
        List<ReplyNode> replies,
    @Schema(
            required = true,
            nullable = true,
            maxLength = 4000,
            description = "Where the next page begins, for cursor; null if this is the last.",
            examples = "vqG0Zw")
        String nextCursor) {}
