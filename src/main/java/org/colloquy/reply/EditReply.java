package org.colloquy.reply;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/** What may be edited of a reply; a merge patch is applied to it. */
@Schema(description = "A merge patch: the members to change, and they alone.")
public record EditReply(
    @Schema(
            minLength = 1,
            maxLength = 65_536,
            description = "The text in CommonMark; not blank.",
            examples = "I’m not yet convinced by *treaty*.")
        @NotBlank
        @CodePointLength(max = 65_536)
        String body,
    @Schema(
            description =
                "Whether the reply is hidden from all but its author and moderators. Moderators' to change.")
        boolean hidden) {}
