package org.colloquy.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A delivery that this instance has taken on to send.
 *
 * @param postId null for a ping
 * @param replyId null unless it tells of a reply
 * @param sequence null for a ping
 * @param tries how many attempts of the present run through the schedule there were
 * @param attempts how many attempts there were at all
 * @param secrets those to sign with, the present one first; never empty
 * @param maker with whose eyes it is told
 */
record Delivery(
    UUID id,
    UUID webhook,
    EventType type,
    UUID postId,
    UUID replyId,
    Long sequence,
    Instant createdAt,
    int tries,
    int attempts,
    String url,
    List<Secret> secrets,
    UUID maker) {

  /** The header with a signature of each secret. */
  String signatures(long timestamp, byte[] body) {
    return String.join(
        " ", secrets.stream().map(secret -> secret.sign(id.toString(), timestamp, body)).toList());
  }
}
