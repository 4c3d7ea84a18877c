package org.colloquy.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.colloquy.auth.Caller;
import org.colloquy.auth.ForgetCaller;
import org.colloquy.author.Audit;
import org.colloquy.author.ReviseAuthor;
import org.colloquy.post.DeletePost;
import org.colloquy.reply.DeleteReply;
import org.colloquy.web.ProblemException;
import org.hibernate.Session;

/**
 * Erases a person: name, handle, groups, the subjects and tokens that they are known by. The row
 * stays, nameless, so that threads stay whole; the audit log holds ids alone and so forgets with
 * it. Rooms that nobody here may open, such as webhooks, are told by {@link
 * org.colloquy.author.AuthorErased}.
 */
@ApplicationScoped
public class EraseAuthor {

  private final ReviseAuthor authors;
  private final ForgetCaller forget;
  private final DeletePost posts;
  private final DeleteReply replies;
  private final Audit audit;
  private final Session session;

  EraseAuthor(
      ReviseAuthor authors,
      ForgetCaller forget,
      DeletePost posts,
      DeleteReply replies,
      Audit audit,
      Session session) {
    this.authors = authors;
    this.forget = forget;
    this.posts = posts;
    this.replies = replies;
    this.audit = audit;
    this.session = session;
  }

  /**
   * Erases an author, all in one transaction.
   *
   * @param removeWords whether what they wrote goes too, as if they had deleted all of it
   * @throws ProblemException if there is no such author, or they were erased already
   */
  @Transactional
  public void erase(Caller caller, UUID id, boolean removeWords) {
    authors.erase(id);
    forget.forget(id);
    // What they are called elsewhere. What they wrote there is known by its own id still.
    session
        .createNativeMutationQuery("DELETE FROM import_source WHERE author_id = :author")
        .setParameter("author", id)
        .executeUpdate();
    if (removeWords) {
      replies.deleteAllOf(id);
      posts.deleteAllOf(id);
    }
    audit.record(caller.id(), "author-erased", id);
  }
}
