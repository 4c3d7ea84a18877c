package org.colloquy.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.colloquy.post.ThreadChanged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What webhooks are told of. */
@Schema(
    name = "EventType",
    description = "What happened: to a post, or to a reply; `ping` is sent when it is asked for.")
enum EventType {
  @JsonProperty("post.created")
  POST_CREATED,
  @JsonProperty("post.edited")
  POST_EDITED,
  @JsonProperty("post.locked")
  POST_LOCKED,
  @JsonProperty("post.opened")
  POST_OPENED,
  @JsonProperty("post.pinned")
  POST_PINNED,
  @JsonProperty("post.unpinned")
  POST_UNPINNED,
  @JsonProperty("post.deleted")
  POST_DELETED,
  @JsonProperty("reply.created")
  REPLY_CREATED,
  @JsonProperty("reply.edited")
  REPLY_EDITED,
  @JsonProperty("reply.deleted")
  REPLY_DELETED,
  @JsonProperty("reply.hidden")
  REPLY_HIDDEN,
  @JsonProperty("reply.restored")
  REPLY_RESTORED,
  @JsonProperty("ping")
  PING;

  /** The type's name on the wire and in the database. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /**
   * The type of a name in the database.
   *
   * @throws IllegalArgumentException if there is none
   */
  static EventType of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT).replace('.', '_'));
  }

  /** The type of a change to a thread. */
  static EventType of(ThreadChanged.Change change) {
    return of((change.replyId() == null ? "post." : "reply.") + change.type());
  }
}
