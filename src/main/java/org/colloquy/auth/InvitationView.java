package org.colloquy.auth;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation that was just made. */
@Schema(
    name = "Invitation",
    description = "An invitation that was just made; its code is shown here and never again.")
record InvitationView(
    @Schema(
            required = true,
            maxLength = 43,
            description = "What the author trades for a token, once.",
            examples = "\"clqi_…\"")
        String code,
    @Schema(required = true, description = "Whom it is for.") UUID author,
    @Schema(required = true, description = "When it stops being good, in UTC with milliseconds.")
        Instant expiresAt) {}
