package org.colloquy.auth;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.colloquy.author.Scope;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;

/**
 * Signs browsers in and out. What a browser is known by is a token of its own, which its owner sees
 * and revokes beside their others; the one that was typed in is not kept.
 */
@ApplicationScoped
public class BrowserSessions {

  private static final int MOST_NAME_LENGTH = 100;

  private final Bearers bearers;
  private final MintToken mint;
  private final TokenRepository tokens;
  private final AuthConfig config;
  private final Clock clock;

  BrowserSessions(
      Bearers bearers, MintToken mint, TokenRepository tokens, AuthConfig config, Clock clock) {
    this.bearers = bearers;
    this.mint = mint;
    this.tokens = tokens;
    this.config = config;
    this.clock = clock;
  }

  /** How long a browser stays signed in. */
  public Duration life() {
    return config.sessionLife();
  }

  /**
   * Opens a session for who bears a token; it allows what the token does.
   *
   * @param secret the token as it was typed in
   * @param address where the request came from
   * @param browser what the browser calls itself; null if it does not say
   * @return the session's secret
   * @throws AuthenticationFailedException if the token is nobody's, or not any more
   * @throws ProblemException if the token may not read, or the address has tried too often
   */
  public String open(String secret, String address, String browser) {
    if (!Secret.isWellFormed(Secret.TOKEN, secret)) {
      throw new AuthenticationFailedException();
    }
    return open(bearers.require(secret, address), browser);
  }

  /**
   * Opens a session for a caller who is known already.
   *
   * @param browser what the browser calls itself; null if it does not say
   * @return the session's secret
   * @throws ProblemException if the caller may not read, which every page needs
   */
  public String open(Caller caller, String browser) {
    if (!caller.may(Scope.READ)) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "The token may not read, and the pages are there to be read.");
    }
    return mint.session(caller, name(browser), life()).token();
  }

  /** Ends the session of a secret; where there is none, nothing happens. */
  @Transactional
  public void close(String secret) {
    tokens.revokeSession(Secret.hash(secret), clock.instant());
  }

  /** Sessions are many and short, and tell nothing once they have ended. */
  @Scheduled(every = "1h", delayed = "10m")
  @Transactional
  void sweep() {
    tokens.removeSessions(clock.instant());
  }

  /** As much as tells one browser of a person's from another, of what browsers say at length. */
  private static String name(String browser) {
    String agent = browser == null ? "" : browser;
    String name = "Browser: " + kind(agent) + system(agent);
    return name.substring(0, Math.min(name.length(), MOST_NAME_LENGTH));
  }

  private static String kind(String agent) {
    // Most say that they are Chrome and Safari too, so the order decides.
    for (String name : new String[] {"Firefox", "Edg", "OPR", "Chrome", "Safari"}) {
      if (agent.contains(name + "/")) {
        return name.equals("Edg") ? "Edge" : name.equals("OPR") ? "Opera" : name;
      }
    }
    return "unknown";
  }

  private static String system(String agent) {
    for (String name : new String[] {"Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"}) {
      if (agent.contains(name)) {
        return ", " + name;
      }
    }
    return "";
  }
}
