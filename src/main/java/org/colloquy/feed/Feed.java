package org.colloquy.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A page of a feed, as Atom (RFC 4287) has it.
 *
 * @param id the feed's own id, which is no entry's and the same on all pages
 * @param updated when the latest of its entries came in or was edited
 * @param self the page's own address
 * @param alternate the page that a browser shows instead
 * @param next the next page of the feed (RFC 5005); null if this is the last
 */
record Feed(
    UUID id,
    String title,
    Instant updated,
    URI self,
    URI alternate,
    URI next,
    List<Entry> entries) {

  /**
   * A post or reply.
   *
   * @param updated when it was edited last, or else when it was written
   * @param page where a browser shows it
   * @param inReplyTo what it answers; null if it is a post
   * @param replies where the answers to it are; null if there is no feed of them
   * @param responses how many answers there are beneath it, at every depth
   */
  record Entry(
      UUID id,
      String title,
      String author,
      Instant published,
      Instant updated,
      URI page,
      List<String> tags,
      InReplyTo inReplyTo,
      Replies replies,
      int responses,
      String html) {}

  /**
   * What an entry answers (RFC 4685).
   *
   * @param ref the id of its entry
   * @param page where a browser shows it
   */
  record InReplyTo(UUID ref, URI page) {}

  /**
   * The feed of the answers to an entry (RFC 4685).
   *
   * @param updated when the latest of them came in; null if there is none
   */
  record Replies(URI feed, int count, Instant updated) {}
}
