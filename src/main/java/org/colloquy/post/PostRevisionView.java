package org.colloquy.post;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a post's words. */
@Schema(name = "PostRevision", description = "One version of a post's words.")
public record PostRevisionView(
    @Schema(
            required = true,
            minimum = "1",
            maximum = "2147483647",
            description = "1 for what was written first.",
            examples = "1")
        int revision,
    @Schema(
            required = true,
            maxLength = 300,
            description = "The title, plain text.",
            examples = "Noon")
        String title,
    @Schema(
            required = true,
            maxLength = 65_536,
            description = "The text in CommonMark.",
            examples = "My grandmother’s kitchen has *two* clocks.")
        String body,
    @Schema(
            required = true,
            description = "The text as sanitised HTML.",
            examples = "<p>My grandmother’s kitchen has <em>two</em> clocks.</p>\n")
        String bodyHtml,
    @Schema(
            required = true,
            description = "When this version was written, in UTC with milliseconds.",
            examples = "2026-09-14T16:05:00.000Z")
        Instant writtenAt) {}
