package org.colloquy.reply;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * A reply to be published together with others.
 *
 * @param ref null if no other refers to it
 * @param parentId null means the post, or what {@code parentRef} refers to
 * @param parentRef null means the post, or {@code parentId}
 * @param createdAt null means now
 */
@Schema(description = "A reply to be published together with others.")
record NewBatchReply(
    @Schema(
            nullable = true,
            minLength = 1,
            maxLength = 100,
            description =
                "What later items of the batch call it; no two items have the same. It comes back in the results.",
            examples = "a")
        @CodePointLength(min = 1, max = 100)
        String ref,
    @Schema(
            nullable = true,
            description =
                "The reply of the same post that it answers; the post if both this and `parentRef` are left out or null.",
            examples = "01a0a171-16d7-75bc-8ea8-168ca805f6ac")
        UUID parentId,
    @Schema(
            nullable = true,
            minLength = 1,
            maxLength = 100,
            description = "The `ref` of an earlier item of the batch, which it answers.",
            examples = "a")
        @CodePointLength(min = 1, max = 100)
        String parentRef,
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
                    + " left out.",
            examples = "2026-09-14T19:42:18.327Z")
        Instant createdAt) {}
