package org.colloquy.author;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colloquy.database.NamedSql;
import org.colloquy.database.Row;

/** The rows of the roster. */
@ApplicationScoped
public class AuthorRepository implements PanacheRepositoryBase<Author, UUID> {

  /** The id that no author has: what is asked of it comes out empty. */
  public static final UUID NOBODY = new UUID(0, 0);

  private static final NamedSql ID =
      NamedSql.of(
          "SELECT id FROM author WHERE id = :id OR handle = :handle ORDER BY id = :id DESC LIMIT 1");

  private final AgroalDataSource database;

  AuthorRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** The author of a handle, in any case. */
  public Optional<Author> findByHandle(String handle) {
    return find("handle", handle.toLowerCase(Locale.ROOT)).firstResultOptional();
  }

  /** The author of an id or, where no author has that id, of a handle. */
  public Optional<Author> findByHandleOrId(String handleOrId) {
    return Optional.of(idIn(handleOrId))
        .filter(given -> !given.equals(NOBODY))
        .flatMap(this::findByIdOptional)
        .or(() -> findByHandle(handleOrId));
  }

  /**
   * The id of an author whom a client names by handle or id; empty if there is none. Needs no
   * transaction.
   */
  public Optional<UUID> idOf(String handleOrId) {
    Map<String, Object> named =
        Map.of("id", idIn(handleOrId), "handle", handleOrId.toLowerCase(Locale.ROOT));
    return ID.list(database, named, Row::uuid).stream().findFirst();
  }

  /** The id that a client names; that of nobody if it is a handle. */
  private static UUID idIn(String handleOrId) {
    try {
      return UUID.fromString(handleOrId);
    } catch (IllegalArgumentException e) {
      return NOBODY;
    }
  }

  /** Authors not erased, by handle, of a role and a group; either is null for any. */
  List<Author> page(Role role, String group, String afterHandle, int limit) {
    StringBuilder hql = new StringBuilder("erasedAt is null and handle > :after");
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("after", afterHandle == null ? "" : afterHandle);
    if (role != null) {
      hql.append(" and role = :role");
      parameters.put("role", role);
    }
    if (group != null) {
      hql.append(" and array_contains(groups, :group)");
      parameters.put("group", group);
    }
    return find(hql + " order by handle", parameters).page(0, limit).list();
  }

  /**
   * Changes the version that entity tags of threads hold, in the transaction that changes a name or
   * role.
   */
  void raiseRosterVersion() {
    getEntityManager().createNativeQuery("UPDATE roster SET version = version + 1").executeUpdate();
  }
}
