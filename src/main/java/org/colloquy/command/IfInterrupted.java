package org.colloquy.command;

/** Does something last if the user stops the command meanwhile (Ctrl-C), and nothing otherwise. */
final class IfInterrupted implements AutoCloseable {

  private final Thread hook;

  IfInterrupted(Runnable last) {
    hook = new Thread(last, "if-interrupted");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is running.
    }
  }
}
