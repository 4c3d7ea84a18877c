package org.colloquy.feed;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.UUID;

/**
 * Absolute addresses of this server's pages and feeds. Feeds are read far from where they were
 * fetched, so that relative ones would lead nowhere.
 *
 * @param base the server's root, as the request named it
 */
record Addresses(URI base) {

  /** The page of all posts. */
  URI posts() {
    return base.resolve("/");
  }

  /** The page of a post. */
  URI page(UUID post) {
    return builder("/posts/{post}").build(post);
  }

  /** Where a reply stands in the page of its post. */
  URI page(UUID post, UUID reply) {
    return builder("/posts/{post}").fragment("reply-{reply}").build(post, reply);
  }

  /** The feed of a post. */
  URI feed(UUID post) {
    return builder("/api/v1/posts/{post}/feed.atom").build(post);
  }

  private UriBuilder builder(String path) {
    return UriBuilder.fromUri(base).replacePath(path);
  }
}
