package org.colloquy.transfer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of imports. */
@Schema(name = "ImportsPage", description = "A page of imports, latest first.")
record ImportsView(
    @Schema(required = true, maxItems = 1000, description = "At most limit imports.")
        List<ImportView> items,
    @Schema(
            required = true,
            nullable = true,
            description = "Where the next page begins; null if this is the last.")
        String nextCursor) {}
