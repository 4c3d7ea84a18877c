package org.colloquy.crash;

import java.nio.file.Path;
import java.util.EnumSet;

/** The server's own database, which it starts again itself. */
class EmbeddedDatabaseCrashIT extends CrashTests {

  @Override
  EnumSet<Fault> faults() {
    return EnumSet.of(
        Fault.SERVER_KILLED,
        Fault.DATABASE_KILLED,
        Fault.POSTMASTER_KILLED,
        Fault.BACKEND_KILLED,
        Fault.BOTH_KILLED,
        Fault.CONNECTIONS_TERMINATED,
        Fault.DATABASE_STOPPED);
  }

  @Override
  String database() {
    return "embedded";
  }

  @Override
  World open(Path directory, Timeouts timeouts, History calls) {
    return World.embedded(directory, timeouts, calls);
  }
}
