package org.colloquy.participation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one student stands to what a post asks. */
@Schema(name = "RequirementStatus", description = "How one student stands to what a post asks.")
public record StatusRow(
    @Schema(required = true, description = "The student's handle.", examples = "ana-reyes")
        String author,
    @Schema(required = true, description = "The student's name.", examples = "Ana Reyes")
        String displayName,
    @Schema(
            required = true,
            maxItems = 20,
            description = "The student's groups.",
            examples = "[\"section-a\"]")
        List<String> groups,
    @Schema(required = true, description = "How it stands.") RequirementStatus.Outcome status,
    @Schema(
            required = true,
            nullable = true,
            description =
                "When the last thing that was missing came in; null while anything is, or if nothing is asked.",
            examples = "2026-09-16T20:41:12.905Z")
        Instant metAt,
    @Schema(
            required = true,
            minimum = "0",
            description = "Initial contributions that count.",
            examples = "1")
        int initialPosts,
    @Schema(
            required = true,
            nullable = true,
            description = "When the last of those asked for came in.",
            examples = "2026-09-14T16:05:00.000Z")
        Instant initialMetAt,
    @Schema(
            required = true,
            minimum = "0",
            description = "Other replies that count.",
            examples = "2")
        int replies,
    @Schema(
            required = true,
            minimum = "0",
            description = "To how many other students they are.",
            examples = "2")
        int peers,
    @Schema(
            required = true,
            nullable = true,
            description = "When the last of those asked for came in.",
            examples = "2026-09-16T20:41:12.905Z")
        Instant repliesMetAt,
    @Schema(
            required = true,
            maxItems = 3,
            description = "What is missing, for a person to read.",
            examples = "[]")
        List<String> missing) {

  static StatusRow of(
      String author, String displayName, List<String> groups, RequirementStatus status) {
    return new StatusRow(
        author,
        displayName,
        groups,
        status.outcome(),
        status.metAt(),
        status.initial(),
        status.initialMetAt(),
        status.replies(),
        status.peers(),
        status.repliesMetAt(),
        status.missing());
  }
}
