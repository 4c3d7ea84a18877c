package org.colloquy.auth;

import java.util.Set;
import java.util.UUID;
import org.colloquy.author.Scope;

/**
 * On what a caller stands whose answer goes on for hours: to be asked about again meanwhile, for
 * many at once. Two of one author and one token are equal.
 *
 * @param author who calls
 * @param token the hash of their token in hexadecimal digits; null if they came without one of ours
 * @param scopes what they must still be allowed to do
 */
public record Standing(UUID author, String token, Set<Scope> scopes) {

  public Standing {
    scopes = Set.copyOf(scopes);
  }
}
