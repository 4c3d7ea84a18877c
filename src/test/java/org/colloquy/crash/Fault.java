package org.colloquy.crash;

/** What goes wrong, and how it is made. */
enum Fault {
  SERVER_KILLED("`kill -9` of the server, which is then started again", Kind.KILL),
  DATABASE_KILLED("`kill -9` of PostgreSQL's postmaster and of all its processes", Kind.KILL),
  POSTMASTER_KILLED("`kill -9` of PostgreSQL's postmaster alone", Kind.KILL),
  BACKEND_KILLED("`kill -9` of one of PostgreSQL's backends", Kind.KILL),
  BOTH_KILLED("`kill -9` of the server and of all of PostgreSQL", Kind.KILL),
  CONNECTIONS_TERMINATED("`pg_terminate_backend` of every connection", Kind.MOMENT),
  DATABASE_STOPPED("`SIGSTOP` of all of PostgreSQL, then `SIGCONT`", Kind.LASTS),
  DISK_FULL("the database's disk is filled to its last byte, then freed", Kind.LASTS),
  NETWORK_CUT("connections to the database break, new ones are refused", Kind.LASTS),
  NETWORK_SLOW("each piece to and from the database takes up to 50 ms more", Kind.LASTS),
  NETWORK_DEAD("the database's ends of the connections vanish, the server's stay", Kind.LASTS),
  PACKETS_DROPPED("`nft … drop` of all packets to and from the database", Kind.LASTS);

  private enum Kind {
    KILL,
    MOMENT,
    LASTS
  }

  private final String how;
  private final Kind kind;

  Fault(String how, Kind kind) {
    this.how = how;
    this.kind = kind;
  }

  String how() {
    return how;
  }

  /** Whether a process is killed. */
  boolean isKill() {
    return kind == Kind.KILL;
  }

  /** Whether it goes on for some time, and then ends. */
  boolean lasts() {
    return kind == Kind.LASTS;
  }
}
