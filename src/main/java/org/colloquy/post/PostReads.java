package org.colloquy.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.colloquy.auth.Viewer;
import org.colloquy.database.Standby;

/**
 * Reads about one post, from a standby if there is one, and never older than what anybody was told
 * before: the primary says where the post stands, in a statement that many share, and what the
 * standby shows must stand there too. Where there is no standby they cost nothing more.
 */
@ApplicationScoped
public class PostReads {

  private final PostStands stands;
  private final Standby standby;

  PostReads(PostStands stands, Standby standby) {
    this.stands = stands;
    this.standby = standby;
  }

  /**
   * Reads what belongs to a post. Blocks.
   *
   * @param read reads by one statement, which sees one moment; empty if there is no such thing
   * @param stand where the post stood at the moment of the read
   */
  public <T> Optional<T> of(
      UUID post,
      Viewer viewer,
      Function<DataSource, Optional<T>> read,
      Function<T, PostStand> stand) {
    if (!standby.isUsed()) {
      return read.apply(standby.primary());
    }
    // What the primary does not show, or withholds, it is to say itself.
    Optional<PostStand> now = stands.now(post, viewer).filter(found -> !found.withheld());
    return now.isEmpty()
        ? read.apply(standby.primary())
        : standby.find(read, found -> willDo(stand.apply(found), now.get(), post, viewer));
  }

  /**
   * Whether the standby is neither behind nor ahead. It shows a change as soon as it has it, and
   * the primary only when it has heard so: who saw the one could be shown less by the other next.
   */
  private boolean willDo(PostStand shown, PostStand asked, UUID post, Viewer viewer) {
    return shown.isNotBehind(asked)
        && (shown.equals(asked)
            || stands.now(post, viewer).filter(now -> now.isNotBehind(shown)).isPresent());
  }

  /**
   * Reads what never changes once it is there. Blocks.
   *
   * @param read reads by one statement; empty if there is no such thing
   */
  public <T> Optional<T> lasting(Function<DataSource, Optional<T>> read) {
    return standby.isUsed() ? standby.find(read, found -> true) : read.apply(standby.primary());
  }
}
