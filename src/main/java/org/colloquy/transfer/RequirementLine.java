package org.colloquy.transfer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * What a post asks of each student; what is left out is not asked. That students write before they
 * see stands on the post's own line, as it does in the table.
 */
@JsonPropertyOrder({
  "post",
  "initialDue",
  "repliesDue",
  "minPosts",
  "minReplies",
  "distinctPeers",
  "excludeSelf",
  "minWords"
})
record RequirementLine(
    @NotNull UUID post,
    Instant initialDue,
    Instant repliesDue,
    @Min(0) @Max(100) Integer minPosts,
    @Min(0) @Max(100) Integer minReplies,
    @Min(0) @Max(100) Integer distinctPeers,
    Boolean excludeSelf,
    @Min(0) @Max(10_000) Integer minWords)
    implements Line {

  @AssertTrue(message = "must not have repliesDue before initialDue")
  boolean hasTimesInOrder() {
    return initialDue == null || repliesDue == null || !repliesDue.isBefore(initialDue);
  }
}
