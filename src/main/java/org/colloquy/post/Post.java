package org.colloquy.post;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A row of {@code post}, for those who change it; readers have {@link PostView}. */
@Entity
class Post {

  @Id UUID id;
  UUID authorId;
  String title;
  String body;
  String bodyHtml;

  int words;

  @Column(columnDefinition = "text[]")
  String[] tags;

  @Convert(converter = StatusColumn.class)
  PostStatus status;

  boolean pinned;
  boolean postBeforeView;
  long sequence;
  long version;

  @Convert(converter = ChangeColumn.class)
  PostChange change;

  int replyCount;
  int participantCount;
  Instant lastActivityAt;
  Instant createdAt;
  Instant editedAt;
  Instant deletedAt;

  /** Marks the row as changed, now: its counter and its own version rise together. */
  void changed(PostChange what) {
    sequence++;
    version = sequence;
    change = what;
  }

  EditPost editable() {
    return new EditPost(title, body, List.of(tags), status, pinned);
  }

  @Converter
  static class StatusColumn implements AttributeConverter<PostStatus, String> {
    @Override
    public String convertToDatabaseColumn(PostStatus status) {
      return status.wireName();
    }

    @Override
    public PostStatus convertToEntityAttribute(String wireName) {
      return PostStatus.of(wireName);
    }
  }

  @Converter
  static class ChangeColumn implements AttributeConverter<PostChange, String> {
    @Override
    public String convertToDatabaseColumn(PostChange change) {
      return change.wireName();
    }

    @Override
    public PostChange convertToEntityAttribute(String wireName) {
      return PostChange.valueOf(wireName.toUpperCase(java.util.Locale.ROOT));
    }
  }
}
