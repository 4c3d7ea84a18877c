package org.colloquy;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs beyond a JDK. Where it is missing the test is skipped, and the closing lines of
 * the build name it; with CI=true in the environment it fails, for there everything is installed.
 */
public final class Needs {

  private Needs() {}

  /** A program on the PATH. */
  public static void program(String name) {
    boolean found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
    that(found, "the program " + name);
  }

  /** The user root, to start a program as somebody else or to see it refuse to run as root. */
  public static void root() {
    that(isRoot(), "the user root");
  }

  /** Whether the tests run as root. */
  public static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /**
   * Anything that can be asked for.
   *
   * @param present whether it is there
   * @param what names it, as the end of "needs …"
   */
  public static void that(boolean present, String what) {
    if (present) {
      return;
    }
    if ("true".equals(System.getenv("CI"))) {
      fail("needs " + what + ", and with CI=true no test is skipped");
    }
    Assumptions.abort("needs " + what);
  }
}
