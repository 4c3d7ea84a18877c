package org.colloquy.pages;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to go back to after signing in: a path of this server, whatever was asked for. */
final class LocalPath {

  private static final int MOST_LENGTH = 2000;

  private LocalPath() {}

  /**
   * The path, if it is one of this server's; the front page if it is anything else. A browser takes
   * two slashes for another server's name, and a backslash for a slash.
   *
   * @param path may be null
   */
  static String orHome(String path) {
    return path != null && isLocal(path) && !path.startsWith("/sign-") ? path : "/";
  }

  private static boolean isLocal(String path) {
    if (path.length() > MOST_LENGTH || !path.startsWith("/") || path.startsWith("//")) {
      return false;
    }
    try {
      // The parser refuses controls, blanks and backslashes, which browsers drop or turn round.
      URI uri = new URI(path);
      return uri.getScheme() == null && uri.getRawAuthority() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
