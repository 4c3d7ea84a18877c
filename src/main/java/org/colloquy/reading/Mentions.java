package org.colloquy.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.colloquy.auth.Viewer;
import org.colloquy.database.Snapshot;
import org.colloquy.web.Cursors;
import org.colloquy.web.Page;

/** Where readers are mentioned, as far as they may see it. */
@ApplicationScoped
public class Mentions {

  private final Snapshot snapshot;
  private final MentionQueries queries;

  Mentions(Snapshot snapshot, MentionQueries queries) {
    this.snapshot = snapshot;
    this.queries = queries;
  }

  /**
   * A place in a list of mentions, and the list's own question.
   *
   * @param id the last mention shown
   */
  record Place(Boolean unread, UUID id) {

    /** Refuses what no server writes, whatever its checksum says. */
    Place {
      if (id == null) {
        throw new IllegalArgumentException("not a place");
      }
    }
  }

  /**
   * A page of the mentions of a reader.
   *
   * @param mentions latest first
   * @param unread how many mentions are unread, on this page or not; 1000 for as many or more
   */
  public record Shown(Page<MentionView> mentions, int unread) {}

  /**
   * The next mentions of a reader, as one moment shows them.
   *
   * @param unread whether only those unread, or only those read; null for both
   * @param cursor where to go on; null for the beginning
   * @param limit the most mentions to show
   * @throws org.colloquy.web.ProblemException if the cursor is none of this list's
   */
  @Transactional
  public Shown page(Viewer viewer, Boolean unread, String cursor, int limit) {
    UUID after = cursor == null ? null : place(cursor, unread).id();
    snapshot.begin();
    Page<MentionQueries.Listed> page =
        Page.of(
            queries.page(viewer, unread, after, limit + 1),
            limit,
            last -> Cursors.write(new Place(unread, last.id())));
    return new Shown(
        new Page<>(
            page.items().stream().map(MentionQueries.Listed::view).toList(), page.nextCursor()),
        queries.unread(viewer));
  }

  private static Place place(String cursor, Boolean unread) {
    Place place = Cursors.read(Place.class, cursor);
    if (!Objects.equals(place.unread(), unread)) {
      throw Cursors.invalid();
    }
    return place;
  }

  /** How many mentions a reader has not read; 1000 for as many or more. */
  @Transactional
  public int unread(Viewer viewer) {
    return queries.unread(viewer);
  }
}
