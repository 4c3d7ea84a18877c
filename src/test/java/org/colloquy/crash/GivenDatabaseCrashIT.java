package org.colloquy.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;

/** A database somewhere else, which is told apart from its disk and the way to it. */
class GivenDatabaseCrashIT extends CrashTests {

  @Override
  EnumSet<Fault> faults() {
    return EnumSet.allOf(Fault.class);
  }

  @Override
  String database() {
    return "given";
  }

  @Override
  World open(Path directory, Timeouts timeouts, History calls) throws IOException, SQLException {
    return World.given(directory, timeouts, calls);
  }
}
