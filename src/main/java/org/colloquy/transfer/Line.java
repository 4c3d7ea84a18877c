package org.colloquy.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.colloquy.author.NewAuthor;
import org.colloquy.author.Role;
import org.colloquy.post.PostStatus;
import org.colloquy.reply.ReplyPath;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * A line of Colloquy's own format, which {@code docs/transfer.md} describes. Members that are null
 * are left out. What is written here holds all that a server needs to have a discussion again
 * exactly; counts, places in the tree and HTML follow from it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Line.Head.class, name = "colloquy"),
  @JsonSubTypes.Type(value = Line.Author.class, name = "author"),
  @JsonSubTypes.Type(value = Line.Post.class, name = "post"),
  @JsonSubTypes.Type(value = Line.Reply.class, name = "reply"),
  @JsonSubTypes.Type(value = Line.Revision.class, name = "revision"),
  @JsonSubTypes.Type(value = RequirementLine.class, name = "requirement"),
  @JsonSubTypes.Type(value = StateLine.class, name = "state"),
  @JsonSubTypes.Type(value = Line.End.class, name = "end")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface Line
    permits Line.Head,
        Line.Author,
        Line.Post,
        Line.Reply,
        Line.Revision,
        RequirementLine,
        StateLine,
        Line.End {

  /** The format that this server writes, and the latest that it reads. */
  int VERSION = 1;

  /** The largest value of a post's counter: what JSON readers take for a whole number exactly. */
  long MAX_SEQUENCE = 9_007_199_254_740_991L;

  /** The first line. */
  record Head(
      @Min(value = VERSION, message = "must be " + VERSION)
          @Max(value = VERSION, message = "must be " + VERSION)
          int version)
      implements Line {}

  /** A person; {@code role} is student, {@code createdAt} now and {@code version} 1 if left out. */
  @JsonPropertyOrder({
    "id",
    "handle",
    "displayName",
    "role",
    "groups",
    "createdAt",
    "erasedAt",
    "version"
  })
  record Author(
      @NotNull UUID id,
      @NotNull
          @Pattern(
              regexp = NewAuthor.HANDLE,
              message =
                  "must be 1 to 39 letters, digits and hyphens, not begin with a hyphen, and not be me")
          String handle,
      @NotBlank @CodePointLength(max = 100) String displayName,
      Role role,
      @Size(max = 20) List<@NotBlank @CodePointLength(max = 50) String> groups,
      Instant createdAt,
      Instant erasedAt,
      @Min(1) @Max(MAX_SEQUENCE) Long version)
      implements Line {

    public Author {
      handle = handle == null ? null : handle.toLowerCase(Locale.ROOT);
      groups = groups == null || groups.isEmpty() ? null : groups.stream().distinct().toList();
    }
  }

  /** A post; it has words unless it is deleted. */
  @JsonPropertyOrder({
    "id",
    "author",
    "title",
    "body",
    "tags",
    "status",
    "pinned",
    "postBeforeView",
    "createdAt",
    "editedAt",
    "deletedAt",
    "sequence",
    "version",
    "change"
  })
  record Post(
      @NotNull UUID id,
      @NotNull UUID author,
      @Pattern(regexp = SOME, flags = Pattern.Flag.DOTALL, message = BLANK)
          @CodePointLength(max = 300)
          String title,
      @Pattern(regexp = SOME, flags = Pattern.Flag.DOTALL, message = BLANK)
          @CodePointLength(max = 65_536)
          String body,
      @Size(max = 20) List<@NotBlank @CodePointLength(max = 50) String> tags,
      PostStatus status,
      Boolean pinned,
      Boolean postBeforeView,
      Instant createdAt,
      Instant editedAt,
      Instant deletedAt,
      @Min(1) @Max(MAX_SEQUENCE) Long sequence,
      @Min(1) @Max(MAX_SEQUENCE) Long version,
      @Pattern(regexp = "created|edited|locked|opened|pinned|unpinned|deleted") String change)
      implements Line {

    @AssertTrue(message = "must have title and body, unless it is deleted, and then neither")
    boolean hasWordsUnlessDeleted() {
      return deletedAt == null ? title != null && body != null : title == null && body == null;
    }

    @AssertTrue(message = "must have all of sequence, version and change, or none")
    boolean hasAllCountersOrNone() {
      return (sequence == null) == (version == null) && (sequence == null) == (change == null);
    }

    @AssertTrue(message = "must have a version that is not beyond its sequence")
    boolean hasVersionWithinSequence() {
      return sequence == null || version == null || version <= sequence;
    }

    @AssertTrue(message = "must have the change deleted if it is, and only then")
    boolean hasFittingChange() {
      return change == null || (deletedAt != null) == change.equals("deleted");
    }
  }

  /** A reply; it has words unless it is deleted. */
  @JsonPropertyOrder({
    "id",
    "post",
    "parent",
    "author",
    "body",
    "createdAt",
    "editedAt",
    "deletedAt",
    "hiddenAt",
    "ordinal",
    "sequence"
  })
  record Reply(
      @NotNull UUID id,
      @NotNull UUID post,
      UUID parent,
      @NotNull UUID author,
      @Pattern(regexp = SOME, flags = Pattern.Flag.DOTALL, message = BLANK)
          @CodePointLength(max = 65_536)
          String body,
      Instant createdAt,
      Instant editedAt,
      Instant deletedAt,
      Instant hiddenAt,
      @Min(1) @Max(ReplyPath.MAX_ORDINAL) Long ordinal,
      @Min(1) @Max(MAX_SEQUENCE) Long sequence)
      implements Line {

    @AssertTrue(message = "must have a body, unless it is deleted, and then none")
    boolean hasWordsUnlessDeleted() {
      return (deletedAt == null) == (body != null);
    }

    @AssertTrue(message = "must have both ordinal and sequence, or neither")
    boolean hasBothCountersOrNone() {
      return (ordinal == null) == (sequence == null);
    }

    @AssertTrue(message = "must have an ordinal that is not beyond its sequence")
    boolean hasOrdinalWithinSequence() {
      return ordinal == null || sequence == null || ordinal <= sequence;
    }
  }

  /** What a post or reply said before it was edited. */
  @JsonPropertyOrder({"post", "reply", "revision", "title", "body", "writtenAt"})
  record Revision(
      UUID post,
      UUID reply,
      @NotNull @Min(1) @Max(Integer.MAX_VALUE) Integer revision,
      @Pattern(regexp = SOME, flags = Pattern.Flag.DOTALL, message = BLANK)
          @CodePointLength(max = 300)
          String title,
      @NotBlank @CodePointLength(max = 65_536) String body,
      @NotNull Instant writtenAt)
      implements Line {

    @AssertTrue(message = "must be of a post, with a title, or of a reply, without")
    boolean isOfOneThing() {
      return (post == null) != (reply == null) && (post == null) == (title == null);
    }
  }

  /**
   * The last line, so that a file that was cut is known.
   *
   * @param lines how many stand before it
   */
  record End(@Min(1) long lines) implements Line {}

  /** At least one letter that is not a space, as {@link NotBlank} has it, but null is allowed. */
  String SOME = "[\\x00-\\x20]*+[^\\x00-\\x20].*";

  String BLANK = "must not be blank";
}
