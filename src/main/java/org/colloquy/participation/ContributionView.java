package org.colloquy.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.colloquy.database.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contribution that a cell counted. */
@Schema(
    name = "Contribution",
    description = "A post or reply that was counted. It holds no words: they may be gone since.")
public record ContributionView(
    @Schema(
            required = true,
            description = "The post's or reply's id.",
            examples = "01a0a171-16d7-75bc-8ea8-168ca805f6ac")
        UUID id,
    @Schema(
            required = true,
            description = "What it is.",
            enumeration = {"post", "reply"})
        String kind,
    @Schema(
            required = true,
            description = "The post whose thread it is in.",
            examples = "01a0a0aa-23e0-77fb-9466-7521fcf5db9c")
        UUID postId,
    @Schema(required = true, description = "Who wrote it, by handle.", examples = "priya-nair")
        String author,
    @Schema(
            required = true,
            nullable = true,
            description = "The post or reply that it answers; null for a post.",
            examples = "01a0a0aa-23e0-77fb-9466-7521fcf5db9c")
        UUID answers,
    @Schema(
            required = true,
            nullable = true,
            description =
                "Who wrote what it answers, by handle; null if that does not stand, was never answered to, or its author was"
                    + " erased.",
            examples = "ana-reyes")
        String answeredAuthor,
    @Schema(
            required = true,
            nullable = true,
            description =
                "How it is counted: as a reply to a peer, an instructor, oneself (self) or an other; null for a post.",
            examples = "peer")
        String relation,
    @Schema(
            required = true,
            description = "When it was written.",
            examples = "2026-09-14T19:42:18.327Z")
        Instant createdAt,
    @Schema(required = true, description = "The day of it, in tz.", examples = "2026-09-14")
        LocalDate day,
    @Schema(required = true, minimum = "0", description = "Its words.", examples = "42")
        int words) {

  /** What to select of {@code counted c}, its author {@code w} and whom it answers {@code x}. */
  static final String COLUMNS =
      "c.id, c.kind, c.post_id, w.handle, c.answers, CASE WHEN c.relation = 'other' THEN NULL ELSE x.handle END,"
          + " c.relation, c.created_at, c.day::text, c.words";

  static ContributionView of(Row row) {
    return new ContributionView(
        row.uuid(),
        row.text(),
        row.uuid(),
        row.text(),
        row.uuid(),
        row.text(),
        row.text(),
        row.instant(),
        LocalDate.parse(row.text()),
        row.integer());
  }
}
