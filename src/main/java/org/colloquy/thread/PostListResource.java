package org.colloquy.thread;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.colloquy.auth.Callers;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.Scope;
import org.colloquy.post.PostStatus;
import org.colloquy.post.PostView;
import org.colloquy.post.Tags;
import org.colloquy.web.Cursors;
import org.colloquy.web.Links;
import org.colloquy.web.Page;
import org.colloquy.web.ProblemException;

/** Lists of posts over HTTP. They are in this room since a search reads replies too. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class PostListResource {

  private static final int MAX_COUNTED = 100;

  private static final int MAX_QUERY = 200;

  private final Callers callers;
  private final AuthorRepository authors;
  private final PostListQueries queries;

  PostListResource(Callers callers, AuthorRepository authors, PostListQueries queries) {
    this.callers = callers;
    this.authors = authors;
    this.queries = queries;
  }

  @GET
  @Path("posts")
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @Transactional
  public Response list(
      @QueryParam("sort") @DefaultValue("active") PostOrder sort,
      @QueryParam("tag") String tag,
      @QueryParam("author") String author,
      @QueryParam("status") PostStatus status,
      @QueryParam("q") String q,
      @QueryParam("createdFrom") Instant createdFrom,
      @QueryParam("createdTo") Instant createdTo,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @QueryParam("cursor") String cursor,
      UriInfo uri) {
    Page.checkedLimit(limit);
    if (q != null && (q.isBlank() || q.length() > MAX_QUERY)) {
      throw ProblemException.parameter("q", "must have 1 to " + MAX_QUERY + " characters");
    }
    PostListQueries.Filter filter =
        new PostListQueries.Filter(
            tag == null ? null : Tags.normal(tag),
            author == null ? null : authors.idOf(author).orElse(AuthorRepository.NOBODY),
            status,
            q,
            createdFrom,
            createdTo);
    List<PostView> found = queries.page(sort, filter, place(cursor, sort, filter), limit + 1);
    Page<PostView> page =
        Page.of(
            found, limit, last -> Cursors.write(PostListQueries.Place.after(sort, filter, last)));
    PostsView body = new PostsView(page.items(), page.nextCursor());
    return callers.cacheable(Links.next(Response.ok(body), uri, page.nextCursor())).build();
  }

  @GET
  @Path("reply-counts")
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @Transactional
  public Response counts(@QueryParam("postId") List<UUID> postIds) {
    if (postIds == null || postIds.isEmpty() || postIds.size() > MAX_COUNTED) {
      throw ProblemException.parameter("postId", "must be given 1 to " + MAX_COUNTED + " times");
    }
    List<UUID> asked = postIds.stream().distinct().toList();
    List<ReplyCountsView.Count> counts =
        queries.counts(asked).stream()
            .sorted(Comparator.comparingInt(count -> asked.indexOf(count.postId())))
            .toList();
    return callers.cacheable(Response.ok(new ReplyCountsView(counts))).build();
  }

  private static PostListQueries.Place place(
      String cursor, PostOrder sort, PostListQueries.Filter filter) {
    if (cursor == null) {
      return null;
    }
    PostListQueries.Place place = Cursors.read(PostListQueries.Place.class, cursor);
    if (place.order() != sort
        || !filter.equals(place.filter())
        || place.at() == null
        || place.id() == null) {
      throw Cursors.invalid();
    }
    return place;
  }
}
