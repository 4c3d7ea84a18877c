package org.colloquy.database;

import java.util.concurrent.ThreadFactory;

/**
 * Makes threads that do not keep the process from ending.
 *
 * @param name what each is called
 */
public record DaemonThreads(String name) implements ThreadFactory {

  @Override
  public Thread newThread(Runnable deed) {
    Thread thread = new Thread(deed, name);
    thread.setDaemon(true);
    return thread;
  }
}
