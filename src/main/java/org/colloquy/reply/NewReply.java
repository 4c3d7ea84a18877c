package org.colloquy.reply;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * A reply to be published.
 *
 * @param parentId null means a reply to the post
 * @param createdAt null means now
 */
@Schema(description = "A reply to be published.")
public record NewReply(
    @Schema(
            nullable = true,
            description =
                "The reply of the same post that it answers; the post if left out or null.",
            examples = "01a0a171-16d7-75bc-8ea8-168ca805f6ac")
        UUID parentId,
    @Schema(
            required = true,
            minLength = 1,
            maxLength = 65_536,
            description = "The text in CommonMark; not blank.",
            examples = "I’m not convinced by *treaty*.")
        @NotBlank
        @CodePointLength(max = 65_536)
        String body,
    @Schema(
            nullable = true,
            description =
                "When it was written, for instructors and admins only, who bring in discussions from elsewhere. Now if"
                    + " left out. Siblings stand in the order in which they came in, whatever their times.",
            examples = "2026-09-14T19:42:18.327Z")
        Instant createdAt) {}
