package org.colloquy.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/**
 * Makes the reads of one answer see one moment. Under PostgreSQL's default isolation each statement
 * sees its own, and a post's count could disagree with the replies listed beside it.
 */
@ApplicationScoped
public class Snapshot {

  private final Session session;

  Snapshot(Session session) {
    this.session = session;
  }

  /**
   * Freezes what the current transaction sees, from its next statement to its end, and forbids it
   * to write. It must be the transaction's first statement.
   */
  public void begin() {
    session
        .createNativeMutationQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        .executeUpdate();
  }
}
