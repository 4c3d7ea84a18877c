package org.colloquy.auth;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Forgets how a person was known: issuers' subjects, tokens, invitations. */
@ApplicationScoped
public class ForgetCaller {

  private static final List<String> ERASURES =
      List.of(
          "DELETE FROM author_identity WHERE author_id = :author",
          "DELETE FROM token WHERE author_id = :author",
          "DELETE FROM invitation WHERE author_id = :author");

  private final Session session;

  ForgetCaller(Session session) {
    this.session = session;
  }

  /** Removes all that lets a person in, in the transaction that there is. */
  public void forget(UUID author) {
    for (String sql : ERASURES) {
      session.createNativeMutationQuery(sql).setParameter("author", author).executeUpdate();
    }
  }
}
