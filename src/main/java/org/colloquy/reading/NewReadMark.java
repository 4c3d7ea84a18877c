package org.colloquy.reading;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far somebody has read.
 *
 * @param sequence null means all that there is
 */
@Schema(description = "How far the caller has read a thread.")
record NewReadMark(
    @Schema(
            minimum = "1",
            maximum = "9007199254740991",
            description =
                "The post's `sequence` of the latest copy that the reader has seen; the present one if left out.",
            examples = "12")
        @Min(1)
        @Max(9_007_199_254_740_991L)
        Long sequence) {}
