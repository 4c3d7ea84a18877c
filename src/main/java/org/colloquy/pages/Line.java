package org.colloquy.pages;

import java.util.List;
import java.util.UUID;
import org.colloquy.author.AuthorSummary;
import org.colloquy.post.PostStatus;
import org.colloquy.post.PostView;
import org.colloquy.thread.PostLists;

/**
 * A post in the list.
 *
 * @param title null once it is deleted
 * @param excerpt the beginning of its words, without their markup
 * @param unread the number of replies that the reader has not read, as far as it was counted
 */
record Line(
    UUID id,
    String title,
    AuthorSummary author,
    String excerpt,
    List<String> tags,
    boolean pinned,
    boolean locked,
    int replies,
    int people,
    int unread,
    Moment created,
    Moment active) {

  private static final int EXCERPT = 180;

  static Line of(PostView post, Moments moments) {
    return of(new PostLists.Entry(post, 0), moments);
  }

  static Line of(PostLists.Entry entry, Moments moments) {
    PostView post = entry.post();
    return new Line(
        post.id(),
        post.title(),
        post.author(),
        Excerpt.of(post.bodyHtml(), EXCERPT),
        post.tags(),
        post.pinned(),
        post.status() == PostStatus.LOCKED,
        post.replyCount(),
        post.participantCount(),
        entry.unread(),
        moments.of(post.createdAt()),
        moments.of(post.lastActivityAt()));
  }
}
