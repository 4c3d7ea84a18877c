package org.colloquy.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquy.post.PostView;
import org.colloquy.reply.ReplyView;

/** Makes entries of posts and replies. */
record Entries(Addresses addresses) {

  /** What a post is called whose author took the title back. */
  static final String DELETED = "A deleted post";

  /** A post that is not deleted. */
  Feed.Entry post(PostView post) {
    Instant latest = post.replyCount() == 0 ? null : post.lastActivityAt();
    return new Feed.Entry(
        post.id(),
        post.title(),
        post.author().displayName(),
        post.createdAt(),
        updated(post.createdAt(), post.editedAt()),
        addresses.page(post.id()),
        post.tags(),
        null,
        new Feed.Replies(addresses.feed(post.id()), post.replyCount(), latest),
        post.replyCount(),
        post.bodyHtml());
  }

  /** A reply that is neither deleted nor hidden. */
  Feed.Entry reply(ReplyView reply, PostView post) {
    return new Feed.Entry(
        reply.id(),
        "Re: " + title(post),
        reply.author().displayName(),
        reply.createdAt(),
        updated(reply.createdAt(), reply.editedAt()),
        addresses.page(post.id(), reply.id()),
        List.of(),
        answered(reply),
        null,
        reply.descendantCount(),
        reply.bodyHtml());
  }

  private Feed.InReplyTo answered(ReplyView reply) {
    UUID parent = reply.parentId();
    return parent == null
        ? new Feed.InReplyTo(reply.postId(), addresses.page(reply.postId()))
        : new Feed.InReplyTo(parent, addresses.page(reply.postId(), parent));
  }

  /** What a feed calls its post. */
  static String title(PostView post) {
    return post.deleted() ? DELETED : post.title();
  }

  /**
   * When the latest of some entries came in or was edited.
   *
   * @param otherwise what to say where there is no entry
   */
  static Instant updated(List<Feed.Entry> entries, Instant otherwise) {
    return entries.stream().map(Feed.Entry::updated).max(Instant::compareTo).orElse(otherwise);
  }

  private static Instant updated(Instant createdAt, Instant editedAt) {
    return editedAt == null ? createdAt : editedAt;
  }
}
