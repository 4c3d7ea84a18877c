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
import org.colloquy.database.Portion;
import org.colloquy.post.PostStatus;
import org.colloquy.post.Tags;
import org.colloquy.web.Cursors;
import org.colloquy.web.Links;
import org.colloquy.web.Page;
import org.colloquy.web.ProblemException;
import org.colloquy.web.Revalidated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists of posts over HTTP. They are in this room since a search reads replies too. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
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
  @Operation(
      operationId = "listPosts",
      summary = "List and search posts",
      description =
          """
          The posts that are not deleted, a page at a time. A post must pass every filter given; a tag or author that \
          nobody has gives an empty list. A cursor goes with the sort and the filters that it was given for. By time \
          of creation, pages neither skip nor repeat a post; by activity, one that becomes active while you page \
          moves to the front, behind you.\
          """)
  @APIResponseSchema(value = PostsView.class, responseDescription = "A page of posts.")
  @Revalidated
  public Response list(
      @Parameter(description = "The order.") @QueryParam("sort") @DefaultValue("active")
          PostOrder sort,
      @Parameter(description = "Only posts with this tag, in any case.", example = "time")
          @QueryParam("tag")
          String tag,
      @Parameter(description = "Only posts by this author: a handle or id.", example = "ana-reyes")
          @QueryParam("author")
          String author,
      @Parameter(description = "Only posts of this status.") @QueryParam("status")
          PostStatus status,
      @Parameter(
              description =
                  """
                  Only posts where the title, the body or a reply has these words, in any of their English forms. \
                  `"two words"` must stand together, `or` asks for either, `-word` for none.\
                  """,
              schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = MAX_QUERY),
              example = "clocks -radio")
          @QueryParam("q")
          String q,
      @Parameter(
              description = "Only posts created at this time or later.",
              example = "2026-09-01T00:00:00Z")
          @QueryParam("createdFrom")
          Instant createdFrom,
      @Parameter(
              description = "Only posts created before this time.",
              example = "2026-10-01T00:00:00Z")
          @QueryParam("createdTo")
          Instant createdTo,
      @Parameter(
              description =
                  """
                  Only posts that are new to the caller (`true`): others' posts that they never marked as read, and \
                  those with replies that they have not read; or only those that are not (`false`). Not for anonymous \
                  readers.\
                  """)
          @QueryParam("unread")
          Boolean unread,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @QueryParam("cursor") String cursor,
      UriInfo uri) {
    Page.checkedLimit(limit);
    if (unread != null) {
      callers.require();
    }
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
            createdTo,
            unread);
    Portion<PostListQueries.Listed> found =
        queries.page(
            sort,
            filter,
            PostListQueries.Place.read(cursor, sort, filter),
            callers.viewer(),
            limit,
            unread != null);
    Page<PostListQueries.Listed> page =
        Page.of(found, last -> Cursors.write(PostListQueries.Place.after(sort, filter, last)));
    PostsView body =
        new PostsView(
            page.items().stream()
                .map(listed -> new ListedPost(listed.view(), listed.unread()))
                .toList(),
            page.nextCursor());
    return callers.cacheable(Links.next(Response.ok(body), uri, page.nextCursor())).build();
  }

  @GET
  @Path("reply-counts")
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @Transactional
  @Operation(
      operationId = "countReplies",
      summary = "Count the replies of many posts",
      description =
          "How many replies each of up to 100 posts has. Posts that do not exist are left out.")
  @APIResponseSchema(value = ReplyCountsView.class, responseDescription = "The counts.")
  @Revalidated
  public Response counts(
      @Parameter(
              description = "The posts' ids: given 1 to 100 times.",
              required = true,
              schema =
                  @Schema(
                      type = SchemaType.ARRAY,
                      implementation = UUID.class,
                      minItems = 1,
                      maxItems = MAX_COUNTED),
              example = "[\"01a0a0aa-23e0-77fb-9466-7521fcf5db9c\"]")
          @QueryParam("postId")
          List<UUID> postIds) {
    if (postIds == null || postIds.isEmpty() || postIds.size() > MAX_COUNTED) {
      throw ProblemException.parameter("postId", "must be given 1 to " + MAX_COUNTED + " times");
    }
    List<UUID> asked = postIds.stream().distinct().toList();
    List<ReplyCountsView.Count> counts =
        queries.counts(asked, callers.viewer()).stream()
            .sorted(Comparator.comparingInt(count -> asked.indexOf(count.postId())))
            .toList();
    return callers.cacheable(Response.ok(new ReplyCountsView(counts))).build();
  }
}
