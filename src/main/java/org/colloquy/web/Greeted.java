package org.colloquy.web;

import java.util.ArrayList;
import java.util.List;

/** The server listens and is about to say so; observers may have something to add. */
public final class Greeted {

  private final List<String> more = new ArrayList<>();

  /** Adds a line below the greeting. */
  public void add(String line) {
    more.add(line);
  }

  List<String> more() {
    return more;
  }
}
