package org.colloquy.participation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was written in a day or week. */
@Schema(description = "What was written in a day or week.")
public record TimelineRow(
    @Schema(
            required = true,
            description = "The day, or the Monday that begins the week, in tz.",
            examples = "2026-09-14")
        LocalDate start,
    @Schema(required = true, minimum = "0", description = "Posts written.", examples = "1")
        long posts,
    @Schema(required = true, minimum = "0", description = "Replies written.", examples = "4")
        long replies,
    @Schema(required = true, minimum = "0", description = "Words written.", examples = "901")
        long words,
    @Schema(
            required = true,
            minimum = "0",
            description = "How many authors wrote something.",
            examples = "4")
        long authors) {

  /** A day or week in which nothing was written. */
  static TimelineRow empty(LocalDate start) {
    return new TimelineRow(start, 0, 0, 0, 0);
  }
}
