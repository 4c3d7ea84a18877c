package org.colloquy.author;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller may do. A role grants some scopes, and a token at most those of its author's role.
 */
@Schema(
    description =
        "What a token may do: read; write posts and replies; moderate; read participation; administer the roster.")
public enum Scope {
  @JsonProperty("read")
  READ,
  @JsonProperty("write")
  WRITE,
  @JsonProperty("moderate")
  MODERATE,
  @JsonProperty("participation")
  PARTICIPATION,
  @JsonProperty("admin")
  ADMIN;

  /** The scopes' names, for annotations. */
  public static final class Name {
    /**
     * Not a scope of tokens: what an anonymous reader has where the server is open to the public.
     */
    public static final String PUBLIC = "public";

    public static final String READ = "read";
    public static final String WRITE = "write";
    public static final String MODERATE = "moderate";
    public static final String PARTICIPATION = "participation";
    public static final String ADMIN = "admin";

    private Name() {}
  }

  /** The scope's name on the wire, in the database and in annotations. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The scope of a name in the database.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Scope of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }

  /** All that a role grants. */
  public static Set<Scope> of(Role role) {
    return switch (role) {
      case STUDENT -> EnumSet.of(READ, WRITE);
      case INSTRUCTOR -> EnumSet.of(READ, WRITE, MODERATE, PARTICIPATION);
      case ADMIN -> EnumSet.allOf(Scope.class);
    };
  }
}
