package org.colloquy.thread;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which order posts are listed. */
@Schema(
    description =
        "The order of posts: pinned ones first and then by latest activity, or by time of creation.")
public enum PostOrder {
  @JsonProperty("active")
  ACTIVE(
      "(p.pinned, p.last_activity_at, p.id) < (:pinned, :at, :id)",
      "p.pinned DESC, p.last_activity_at DESC, p.id DESC"),
  @JsonProperty("newest")
  NEWEST("(p.created_at, p.id) < (:at, :id)", "p.created_at DESC, p.id DESC"),
  @JsonProperty("oldest")
  OLDEST("(p.created_at, p.id) > (:at, :id)", "p.created_at, p.id");

  private final String behind;
  private final String orderBy;

  PostOrder(String behind, String orderBy) {
    this.behind = behind;
    this.orderBy = orderBy;
  }

  /** The SQL condition of coming after a place. */
  String behind() {
    return behind;
  }

  /** The SQL order. */
  String orderBy() {
    return orderBy;
  }
}
