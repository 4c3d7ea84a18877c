package org.colloquy.auth;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.colloquy.author.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * A token to be made.
 *
 * @param scopes null means all that caller and author have in common
 * @param expiresAt null means after the configured life
 * @param author null means the caller
 */
@Schema(description = "A token to be made.")
record NewToken(
    @Schema(
            required = true,
            minLength = 1,
            maxLength = 100,
            description = "What it is for.",
            examples = "\"grading script\"")
        @NotBlank
        @CodePointLength(max = 100)
        String name,
    @Schema(
            nullable = true,
            minItems = 1,
            description =
                "What its bearer may do, at most what the caller and the author may; all of that if left out.",
            examples = "[\"read\"]")
        @Size(min = 1)
        Set<@NotNull Scope> scopes,
    @Schema(
            nullable = true,
            description =
                "When it stops being good, at most 366 days from now; after 90 days if left out.",
            examples = "\"2026-12-31T23:00:00Z\"")
        Instant expiresAt,
    @Schema(
            nullable = true,
            description = "Whom its bearer is, for admins only; the caller if left out.")
        UUID author) {}
