package org.colloquy.auth;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.colloquy.author.Role;
import org.colloquy.author.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A personal access token, without its secret. */
@Schema(name = "Token", description = "A personal access token, without its secret.")
record TokenView(
    @Schema(required = true, description = "UUID version 7.") UUID id,
    @Schema(required = true, description = "The author whom its bearer is.") UUID author,
    @Schema(
            required = true,
            maxLength = 100,
            description = "What it is for, in its maker's words.",
            examples = "\"grading script\"")
        String name,
    @Schema(
            required = true,
            description = "Whether signing in made it, for one browser; signing out revokes it.",
            examples = "false")
        boolean session,
    @Schema(required = true, description = "What its bearer may do; never more than the author.")
        SortedSet<Scope> scopes,
    @Schema(required = true, description = "When it was made, in UTC with milliseconds.")
        Instant createdAt,
    @Schema(required = true, description = "When it stops being good, in UTC with milliseconds.")
        Instant expiresAt,
    @Schema(
            required = true,
            nullable = true,
            description = "About when it was last used, to a minute or two; null if never.")
        Instant lastUsedAt) {

  /**
   * What its bearer may do if its author has a role: a role that was taken away takes its scopes
   * along.
   */
  SortedSet<Scope> scopesOf(Role role) {
    SortedSet<Scope> left = new TreeSet<>(scopes);
    left.retainAll(Scope.of(role));
    return left;
  }
}
