package org.colloquy.reply;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a reply's words. */
@Schema(name = "ReplyRevision", description = "One version of a reply's words.")
public record ReplyRevisionView(
    @Schema(required = true, minimum = "1", description = "1 for what was written first.")
        int revision,
    @Schema(required = true, maxLength = 65_536, description = "The text in CommonMark.")
        String body,
    @Schema(required = true, description = "The text as sanitised HTML.") String bodyHtml,
    @Schema(
            required = true,
            description = "When this version was written, in UTC with milliseconds.",
            examples = "\"2026-09-15T09:30:00.000Z\"")
        Instant writtenAt) {}
