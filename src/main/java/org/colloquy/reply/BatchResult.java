package org.colloquy.reply;

import org.colloquy.web.Problem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one item of a batch. */
@Schema(description = "What became of one item of a batch.")
record BatchResult(
    @Schema(
            required = true,
            minimum = "0",
            maximum = "499",
            description = "The item's place in the batch, from 0.",
            examples = "0")
        int index,
    @Schema(
            required = true,
            nullable = true,
            description = "The item's `ref`; null if it has none that could be read.",
            examples = "a")
        String ref,
    @Schema(
            required = true,
            type = SchemaType.INTEGER,
            minimum = "201",
            maximum = "599",
            description = "The status that the item would have been answered with alone.",
            examples = "201")
        int status,
    @Schema(
            required = true,
            nullable = true,
            description = "The reply; null if it was not published.")
        ReplyView reply,
    @Schema(
            required = true,
            nullable = true,
            description = "Why it was not published; null if it was.")
        Problem problem) {}
