package org.colloquy.crash;

/** What happens to a highly available installation, and how it is made. */
enum Mishap {
  NODE_OF_PRIMARY_KILLED(
      "`kill -9` of PostgreSQL and Patroni on the primary's node; they start again once the other has taken over"),
  POSTGRESQL_OF_PRIMARY_KILLED("`kill -9` of the primary's PostgreSQL; its Patroni stays"),
  NODE_OF_STANDBY_KILLED(
      "`kill -9` of PostgreSQL and Patroni on the standby's node, which are then started again"),
  SWITCHOVER("the standby is made the primary by Patroni's API"),
  SERVER_KILLED("`kill -9` of one of the two servers, which is then started again"),
  ROLLING_RESTART("each server is told to stop and started again, one after the other");

  private final String how;

  Mishap(String how) {
    this.how = how;
  }

  String how() {
    return how;
  }
}
