package org.colloquy.command;

import java.time.Duration;

/** How time is let pass between two attempts; tests let none pass. */
@FunctionalInterface
interface Pause {

  void of(Duration time) throws InterruptedException;
}
