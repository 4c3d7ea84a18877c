package org.colloquy.author;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The rows of the roster. */
@ApplicationScoped
public class AuthorRepository implements PanacheRepositoryBase<Author, UUID> {

  /** The author of a handle, in any case. */
  public Optional<Author> findByHandle(String handle) {
    return find("handle", handle.toLowerCase(Locale.ROOT)).firstResultOptional();
  }

  /**
   * The author of a handle or id. No handle is a UUID: handles have at most 39 characters, but a UUID's form is left to
   * ids.
   */
  public Optional<Author> findByHandleOrId(String handleOrId) {
    try {
      Optional<Author> byId = findByIdOptional(UUID.fromString(handleOrId));
      if (byId.isPresent()) {
        return byId;
      }
    } catch (IllegalArgumentException e) {
      // Not an id, so a handle.
    }
    return findByHandle(handleOrId);
  }

  List<Author> page(Role role, String group, String afterHandle, int limit) {
    return find(
            """
            erasedAt is null
            and (:role is null or role = :role)
            and (:group is null or array_contains(groups, :group))
            and handle > :after
            order by handle
            """,
            Parameters.with("role", role)
                .and("group", group)
                .and("after", afterHandle == null ? "" : afterHandle))
        .page(0, limit)
        .list();
  }

  /** Changes the version that entity tags of threads hold, in the transaction that changes a name or role. */
  void raiseRosterVersion() {
    getEntityManager()
        .createNativeQuery("UPDATE roster SET version = version + 1")
        .executeUpdate();
  }
}
