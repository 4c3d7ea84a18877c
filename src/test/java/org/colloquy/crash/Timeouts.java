package org.colloquy.crash;

import java.time.Duration;
import org.colloquy.ServerProcess;

/** How long the server waits for its database: what it is delivered with, or less. */
enum Timeouts {
  SHORT(1, 1, 3),
  DELIVERED(5, 5, 15);

  private final int acquisition;
  private final int connect;
  private final int socket;

  Timeouts(int acquisition, int connect, int socket) {
    this.acquisition = acquisition;
    this.connect = connect;
    this.socket = socket;
  }

  ServerProcess.Command set(ServerProcess.Command command) {
    if (this == DELIVERED) {
      return command;
    }
    String properties = "quarkus.datasource.jdbc.additional-jdbc-properties.";
    return command
        .with("quarkus.datasource.jdbc.acquisition-timeout", acquisition + "s")
        .with(properties + "connectTimeout", Integer.toString(connect))
        .with(properties + "socketTimeout", Integer.toString(socket));
  }

  /** Long enough for a fault to be noticed. */
  Duration longest() {
    return Duration.ofSeconds(socket);
  }
}
