package org.colloquy.author;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.colloquy.web.EntityTags;
import org.colloquy.web.MergePatch;
import org.colloquy.web.ProblemException;
import org.hibernate.exception.ConstraintViolationException;

/** Changes what the roster says of an author. */
@ApplicationScoped
public class ReviseAuthor {

  private final AuthorRepository authors;
  private final MergePatch mergePatch;
  private final Event<AuthorErased> erased;
  private final Clock clock;

  ReviseAuthor(
      AuthorRepository authors, MergePatch mergePatch, Event<AuthorErased> erased, Clock clock) {
    this.clock = clock;
    this.erased = erased;
    this.authors = authors;
    this.mergePatch = mergePatch;
  }

  /**
   * Applies a merge patch of {@link EditAuthor}. One that changes nothing leaves the version as it
   * was.
   *
   * @param ifMatch the If-Match header; null if there was none
   * @return the row as it is now
   * @throws ProblemException if there is no such author, the version is another, the patch is not
   *     valid, or the handle is taken
   */
  @Transactional
  public Author revise(UUID id, String ifMatch, JsonNode patch) {
    Author author = authors.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (author == null || author.erasedAt != null) {
      throw ProblemException.notFound();
    }
    EntityTags.requireMatch(ifMatch, author.version);
    EditAuthor edit = mergePatch.apply(EditAuthor.of(author), patch);
    change(author, edit);
    return author;
  }

  /**
   * Brings an author up to what an issuer or a roster says now.
   *
   * @param displayName null to leave it
   * @param role null to leave it
   * @param groups null to leave them
   * @return the row as it is now
   * @throws ProblemException if the author was erased
   */
  @Transactional
  public Author keepUp(UUID id, String displayName, Role role, List<String> groups) {
    Author author = authors.findById(id);
    if (kept(author, displayName, role, groups).equals(EditAuthor.of(author))) {
      return author;
    }
    // Read once more under the lock, or an edit or erasure of the same moment would be undone.
    authors.getEntityManager().refresh(author, LockModeType.PESSIMISTIC_WRITE);
    if (author.erasedAt != null) {
      throw ProblemException.notFound();
    }
    change(author, kept(author, displayName, role, groups));
    return author;
  }

  private static EditAuthor kept(
      Author author, String displayName, Role role, List<String> groups) {
    return new EditAuthor(
        author.handle,
        displayName == null ? author.displayName : displayName,
        role == null ? author.role : role,
        groups == null ? author.groupList() : groups);
  }

  /**
   * Takes an author's name, handle and groups away, and tells of it.
   *
   * @throws ProblemException if there is no such author, or they were erased already
   */
  @Transactional
  public void erase(UUID id) {
    Author author = authors.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (author == null || author.erasedAt != null) {
      throw ProblemException.notFound();
    }
    // The end of the id is its random part: it tells nothing, and keeps the handle unique.
    String handle = "erased-" + id.toString().substring(24);
    change(author, new EditAuthor(handle, "Erased author", author.role, List.of()));
    author.erasedAt = clock.instant();
    erased.fire(new AuthorErased(id));
  }

  private void change(Author author, EditAuthor edit) {
    if (edit.equals(EditAuthor.of(author))) {
      return;
    }
    if (author.isShownOtherwiseThan(edit)) {
      authors.raiseRosterVersion();
    }
    author.handle = edit.handle();
    author.displayName = edit.displayName();
    author.role = edit.role();
    author.groups = edit.groups().toArray(String[]::new);
    author.version++;
    flush();
  }

  private void flush() {
    try {
      authors.flush();
    } catch (ConstraintViolationException e) {
      throw EnrolAuthor.handleTaken();
    }
  }
}
