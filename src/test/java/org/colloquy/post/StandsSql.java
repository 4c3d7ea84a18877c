package org.colloquy.post;

/** The SQL of where posts stand, for the test that looks at its plan. */
public final class StandsSql {

  /** Asks about several posts. */
  public static final String STANDS = PostStands.STANDS;

  private StandsSql() {}
}
