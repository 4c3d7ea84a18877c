package org.colloquy.author;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A row of the roster. */
@Entity
public class Author {

  @Id UUID id;

  String handle;

  String displayName;

  @Convert(converter = RoleColumn.class)
  Role role;

  @Column(columnDefinition = "text[]")
  String[] groups;

  Instant createdAt;

  Instant erasedAt;

  /** Rises with every change; the entity tag's version. */
  long version;

  /** Never null. */
  public UUID id() {
    return id;
  }

  /** Lower case, unique. */
  public String handle() {
    return handle;
  }

  /** Never null. */
  public Role role() {
    return role;
  }

  /** The name that readers see; never null. */
  public String displayName() {
    return displayName;
  }

  /** Whether the person's name and identity were erased. */
  public boolean erased() {
    return erasedAt != null;
  }

  /** The entity tag's version; from 1. */
  public long version() {
    return version;
  }

  boolean isShownOtherwiseThan(EditAuthor edit) {
    return !displayName.equals(edit.displayName())
        || !handle.equals(edit.handle())
        || role != edit.role();
  }

  List<String> groupList() {
    return List.of(groups);
  }
}
