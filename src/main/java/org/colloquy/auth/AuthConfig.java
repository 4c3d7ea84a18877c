package org.colloquy.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Who may read, how long tokens last, and what an issuer's claims are called. */
@ConfigMapping(prefix = "colloquy.auth")
public interface AuthConfig {

  /**
   * Who may read posts and threads: {@code members} asks everyone for a token, {@code public} shows
   * the discussions, names included, to anyone who has the address. The roster is never shown to
   * the anonymous.
   */
  @WithDefault("members")
  ReadAccess readAccess();

  /**
   * How long students may edit and delete their own words after publishing them; instructors and
   * admins always may. What is changed stays in the revisions.
   */
  @WithDefault("30d")
  Duration editWindow();

  /** How long a personal access token is good if its maker does not say. */
  @WithDefault("90d")
  Duration tokenLife();

  /**
   * How long a browser stays signed in. A session is a token too, and is revoked as others are; its
   * owner signs out of a browser that they forgot by revoking it.
   */
  @WithDefault("12h")
  Duration sessionLife();

  /** How long an invitation is good. */
  @WithDefault("30d")
  Duration invitationLife();

  /**
   * The longest that an instance goes on taking a token after it was revoked or its author's role
   * changed. Shorter asks the database more often; a second at most is what the contract allows.
   */
  @WithDefault("900ms")
  Duration tokenMemory();

  /** The names of an issuer's claims. */
  Claims claims();

  /** Who may read posts and threads. */
  enum ReadAccess {
    MEMBERS,
    PUBLIC
  }

  /** The names of the claims that make an author of a subject seen for the first time. */
  interface Claims {

    /** The claim that the handle is made from; the subject stands in where it is missing. */
    @WithDefault("preferred_username")
    String handle();

    /** The claim of the name that readers see. Where it is missing, the roster's name stays. */
    @WithDefault("name")
    String displayName();

    /**
     * The claim of the role: student, instructor or admin, or an array in which the highest of them
     * counts. Where it is missing the roster's role stays, which is student at first; where it says
     * anything else, the author becomes a student.
     */
    @WithDefault("colloquy_role")
    String role();

    /**
     * The claim of the groups, an array of strings. Where it is missing, the roster's groups stay.
     */
    @WithDefault("groups")
    String groups();
  }
}
