package org.colloquy.live;

/** The SQL of the change feed, for the test that looks at its plans. */
public final class ChangesSql {

  /** Reads a page of changes. */
  public static final String CHANGES = ChangeQueries.CHANGES;

  private ChangesSql() {}
}
