package org.colloquy.reading;

import java.time.Instant;
import org.colloquy.reply.Unread;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a reader has come in a thread. */
@Schema(name = "ReadMark", description = "How far the caller has read a thread.")
record ReadMarkView(
    @Schema(
            required = true,
            minimum = "0",
            maximum = "9007199254740991",
            description = "The post's sequence up to which it is read; 0 if it never was.",
            examples = "12")
        long sequence,
    @Schema(
            required = true,
            nullable = true,
            description =
                "When the mark came to where it is, in UTC with milliseconds; null if never.",
            examples = "2026-09-20T22:30:00.000Z")
        Instant readAt,
    @Schema(
            required = true,
            minimum = "0",
            maximum = "" + Unread.MOST,
            description =
                "Replies by others that came in after the mark and are shown to the caller; 1000 for as many or more.",
            examples = "1")
        int unreadCount) {}
