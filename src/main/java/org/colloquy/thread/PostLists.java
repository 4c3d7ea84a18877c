package org.colloquy.thread;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.colloquy.auth.Viewer;
import org.colloquy.author.AuthorRepository;
import org.colloquy.database.Portion;
import org.colloquy.post.PostStatus;
import org.colloquy.post.PostView;
import org.colloquy.post.Tags;
import org.colloquy.web.Cursors;
import org.colloquy.web.Page;

/** Lists of posts, for rooms that show them otherwise than the API does. */
@ApplicationScoped
public class PostLists {

  private final AuthorRepository authors;
  private final PostListQueries queries;

  PostLists(AuthorRepository authors, PostListQueries queries) {
    this.authors = authors;
    this.queries = queries;
  }

  /**
   * What posts to list, and how; a part that is null asks for nothing.
   *
   * @param tag in any case
   * @param author a handle or id
   * @param q words to search for, as web search engines take them
   * @param unread whether only what is new to the reader, or only what is not
   */
  public record Question(
      PostOrder order, String tag, String author, PostStatus status, String q, Boolean unread) {}

  /**
   * A post of a list.
   *
   * @param unread the number of replies that the reader has not read, 1000 for as many or more; 0
   *     for a reader whom nobody knows
   */
  public record Entry(PostView post, int unread) {

    private static Entry of(PostListQueries.Listed listed) {
      return new Entry(listed.view(), listed.unread() == null ? 0 : listed.unread());
    }
  }

  /**
   * A page of a list.
   *
   * @param cursor where to go on; null for the beginning
   * @param limit the most posts to show
   * @throws org.colloquy.web.ProblemException if the cursor is none of this list's
   */
  @Transactional
  public Page<Entry> page(Question question, String cursor, int limit, Viewer viewer) {
    PostListQueries.Filter filter =
        new PostListQueries.Filter(
            question.tag() == null ? null : Tags.normal(question.tag()),
            question.author() == null
                ? null
                : authors.idOf(question.author()).orElse(AuthorRepository.NOBODY),
            question.status(),
            question.q(),
            null,
            null,
            question.unread());
    PostOrder order = question.order();
    Portion<PostListQueries.Listed> found =
        queries.page(
            order,
            filter,
            PostListQueries.Place.read(cursor, order, filter),
            viewer,
            limit,
            !viewer.equals(Viewer.ANONYMOUS));
    Page<PostListQueries.Listed> page =
        Page.of(found, last -> Cursors.write(PostListQueries.Place.after(order, filter, last)));
    return new Page<>(page.items().stream().map(Entry::of).toList(), page.nextCursor());
  }
}
