package org.colloquy.reading;

import java.util.List;
import org.colloquy.reply.Unread;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of mentions. */
@Schema(name = "MentionsPage", description = "A page of mentions.")
record MentionsView(
    @Schema(required = true, maxItems = 1000, description = "At most limit mentions, latest first.")
        List<MentionView> items,
    @Schema(
            required = true,
            minimum = "0",
            maximum = "" + Unread.MOST,
            description =
                "Mentions of the caller that are unread, on this page or not; 1000 for as many or more.",
            examples = "1")
        int unreadCount,
    @Schema(
            required = true,
            nullable = true,
            maxLength = 4000,
            description = "Where the next page begins, for cursor; null if this is the last.",
            examples = "vqG0Zw")
        String nextCursor) {}
