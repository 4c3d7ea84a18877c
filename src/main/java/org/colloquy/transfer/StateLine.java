package org.colloquy.transfer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * What a post or reply counted as from a time on, until the next such line about it. The words are
 * counted once and carried: of what was deleted they can't be counted again.
 */
@JsonPropertyOrder({"post", "reply", "since", "live", "words", "tags"})
record StateLine(
    UUID post,
    UUID reply,
    @NotNull Instant since,
    @NotNull Boolean live,
    @NotNull @Min(0) Integer words,
    @Size(max = 20) List<@NotBlank @CodePointLength(max = 50) String> tags)
    implements Line {

  @AssertTrue(message = "must be of a post, or of a reply, without tags")
  boolean isOfOneThing() {
    return (post == null) != (reply == null) && (post != null || tags == null);
  }
}
