package org.colloquy.reply;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a reply's words. */
@Schema(name = "ReplyRevision", description = "One version of a reply's words.")
public record ReplyRevisionView(
    @Schema(
            required = true,
            minimum = "1",
            maximum = "2147483647",
            description = "1 for what was written first.",
            examples = "1")
        int revision,
    @Schema(
            required = true,
            maxLength = 65_536,
            description = "The text in CommonMark.",
            examples = "I’m not convinced by *treaty*.")
        String body,
    @Schema(
            required = true,
            description = "The text as sanitised HTML.",
            examples = "<p>I’m not convinced by <em>treaty</em>.</p>\n")
        String bodyHtml,
    @Schema(
            required = true,
            description = "When this version was written, in UTC with milliseconds.",
            examples = "2026-09-14T19:42:18.327Z")
        Instant writtenAt) {}
