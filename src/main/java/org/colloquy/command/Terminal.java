package org.colloquy.command;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** Whether somebody sees what is printed. */
final class Terminal {

  private Terminal() {}

  /**
   * Whether the error output is a terminal. Java can't tell: {@code System.console()} asks about
   * the other two, and in later versions about none. So the program that can is asked; where there
   * is none, as on Windows, it counts as no terminal.
   */
  static boolean isWatched() {
    try {
      Process test =
          new ProcessBuilder("test", "-t", "2")
              .redirectInput(Redirect.INHERIT)
              .redirectError(Redirect.INHERIT)
              .start();
      return test.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
