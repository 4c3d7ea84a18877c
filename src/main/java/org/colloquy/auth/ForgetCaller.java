package org.colloquy.auth;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Forgets how a person was known, and what they were answered: issuers' subjects, tokens,
 * invitations, keys.
 */
@ApplicationScoped
public class ForgetCaller {

  private static final List<String> ERASURES =
      List.of(
          "DELETE FROM author_identity WHERE author_id = :author",
          "DELETE FROM token WHERE author_id = :author",
          "DELETE FROM invitation WHERE author_id = :author",
          "DELETE FROM idempotency_key WHERE author_id = :author");

  private final Session session;

  ForgetCaller(Session session) {
    this.session = session;
  }

  /**
   * Removes all that lets a person in, and the answers kept for their repeats, in the transaction
   * that there is.
   */
  public void forget(UUID author) {
    for (String sql : ERASURES) {
      session.createNativeMutationQuery(sql).setParameter("author", author).executeUpdate();
    }
  }
}
