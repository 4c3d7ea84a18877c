package org.colloquy.auth;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import org.colloquy.author.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token that was just made, with its secret. */
@Schema(description = "A token that was just made. Its secret is shown here and never again.")
record MintedToken(
    @Schema(
            required = true,
            maxLength = 42,
            description = "What its bearer sends as Authorization: Bearer; shown this once.",
            examples = "\"clq_…\"")
        String token,
    @Schema(required = true, description = "UUID version 7.") UUID id,
    @Schema(required = true, description = "The author whom its bearer is.") UUID author,
    @Schema(required = true, maxLength = 100, description = "What it is for.") String name,
    @Schema(required = true, description = "What its bearer may do.") SortedSet<Scope> scopes,
    @Schema(required = true, description = "When it was made, in UTC with milliseconds.")
        Instant createdAt,
    @Schema(required = true, description = "When it stops being good, in UTC with milliseconds.")
        Instant expiresAt) {

  static MintedToken of(TokenView token, String secret) {
    return new MintedToken(
        secret,
        token.id(),
        token.author(),
        token.name(),
        token.scopes(),
        token.createdAt(),
        token.expiresAt());
  }
}
