package org.colloquy.post;

import java.util.List;
import java.util.UUID;
import org.colloquy.database.Together;

/**
 * Changes to one thread, told within the transaction that makes them: an observer that writes does
 * so with them or not at all, and one that fails undoes them.
 *
 * @param postId the thread's post
 * @param changes at least one; in the order of their sequences unless they were imported
 * @param imported whether they were brought in from elsewhere, and so happened long ago
 * @param statements those that write the changes, not sent yet: an observer within the transaction
 *     adds its own to them, which come after these and see what they wrote
 */
public record ThreadChanged(
    UUID postId, List<Change> changes, boolean imported, Together statements) {

  public ThreadChanged {
    changes = List.copyOf(changes);
  }

  /**
   * One change.
   *
   * @param sequence its place in the order of all changes to the thread
   * @param type what it was, as on the wire: {@link PostChange} or {@link ReplyChange}
   * @param replyId the reply that changed; null if it was the post
   * @param mentions whether the text, as it is now, has a sign in it by which it may mention
   *     somebody; true if that is not known
   */
  public record Change(long sequence, String type, UUID replyId, boolean mentions) {

    /** Whether it is the first that is known of what changed. */
    public boolean isNew() {
      return type.equals(ReplyChange.CREATED.wireName());
    }
  }
}
