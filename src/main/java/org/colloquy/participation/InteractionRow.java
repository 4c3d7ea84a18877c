package org.colloquy.participation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often one author answered another. */
@Schema(name = "Interaction", description = "How often one author answered another.")
public record InteractionRow(
    @Schema(required = true, description = "Who answered, by handle.", examples = "priya-nair")
        String author,
    @Schema(
            required = true,
            description = "Who was answered, by handle; the same for replies to oneself.",
            examples = "ana-reyes")
        String answered,
    @Schema(required = true, minimum = "1", description = "How many replies.", examples = "2")
        long replies) {}
