package org.colloquy.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.colloquy.auth.Callers;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.Scope;
import org.colloquy.database.Portion;
import org.colloquy.database.Snapshot;
import org.colloquy.post.PostRepository;
import org.colloquy.post.PostState;
import org.colloquy.post.Tags;
import org.colloquy.web.Cursors;
import org.colloquy.web.Links;
import org.colloquy.web.Page;
import org.colloquy.web.ProblemType;
import org.colloquy.web.Problems;
import org.colloquy.web.Revalidated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Feeds over HTTP. Who may read what is as at the reads in JSON. */
@Path("/api/v1")
@Produces(AtomExporter.MEDIA_TYPE)
@Tag(name = "Feeds")
public class FeedResource {

  private static final String SCHEMA = "#/components/schemas/AtomFeed";

  private final Callers callers;
  private final Snapshot snapshot;
  private final PostRepository posts;
  private final AuthorRepository authors;
  private final FeedQueries queries;

  FeedResource(
      Callers callers,
      Snapshot snapshot,
      PostRepository posts,
      AuthorRepository authors,
      FeedQueries queries) {
    this.callers = callers;
    this.snapshot = snapshot;
    this.posts = posts;
    this.authors = authors;
    this.queries = queries;
  }

  @GET
  @Path("posts/{id}/feed.atom")
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @Transactional
  @Operation(
      operationId = "getPostFeed",
      summary = "Follow a thread in a feed reader",
      description =
          """
          The post, and the latest replies to it, as Atom (RFC 4287) with threading (RFC 4685). What is deleted or \
          hidden is not in it, whoever asks. Older replies are on the next pages (RFC 5005).\
          """)
  @APIResponse(
      responseCode = "200",
      description = "A page of the feed.",
      content = @Content(mediaType = AtomExporter.MEDIA_TYPE, schema = @Schema(ref = SCHEMA)))
  @Revalidated
  @Problems(ProblemType.POST_BEFORE_VIEW)
  public Response thread(
      @PathParam("id") UUID id,
      @BeanParam FeedParameters parameters,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
      UriInfo uri) {
    parameters.check();
    snapshot.begin();
    PostState post = posts.stateWithReplies(id, callers.viewer());
    long before = parameters.before(id);
    return callers.revalidated(
        post.entityTag(new Question(uri.getRequestUri()), callers.viewer()),
        ifNoneMatch,
        () -> thread(post, before, parameters.limit, uri));
  }

  /** What tells one page of a feed from another; the links in it depend on how it was asked for. */
  record Question(URI self) {}

  private Response.ResponseBuilder thread(PostState post, long before, int limit, UriInfo uri) {
    UUID id = post.view().id();
    Page<FeedQueries.LatestReply> page =
        Page.of(
            queries.replies(id, before, callers.viewer(), limit),
            last -> Cursors.write(new FeedParameters.BeforeReply(id, last.ordinal())));
    Addresses addresses = new Addresses(uri.getBaseUri());
    Entries entries = new Entries(addresses);
    List<Feed.Entry> all = new ArrayList<>();
    if (before == FeedParameters.LATEST && !post.view().deleted()) {
      all.add(entries.post(post.view()));
    }
    page.items().forEach(reply -> all.add(entries.reply(reply.view(), post.view())));
    Feed feed =
        new Feed(
            named("thread " + id),
            Entries.title(post.view()),
            Entries.updated(all, post.view().lastActivityAt()),
            uri.getRequestUri(),
            addresses.page(id),
            next(uri, page.nextCursor()),
            all);
    return Links.next(Response.ok(AtomExporter.write(feed)), uri, page.nextCursor());
  }

  @GET
  @Path("posts/feed.atom")
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @Transactional
  @Operation(
      operationId = "getPostsFeed",
      summary = "Follow new posts in a feed reader",
      description =
          """
          The latest posts, by time of creation, as Atom (RFC 4287); each names the feed of its replies (RFC 4685) and \
          how many there are. Older posts are on the next pages (RFC 5005).\
          """)
  @APIResponse(
      responseCode = "200",
      description = "A page of the feed.",
      content = @Content(mediaType = AtomExporter.MEDIA_TYPE, schema = @Schema(ref = SCHEMA)))
  @Revalidated
  public Response posts(
      @Parameter(description = "Only posts with this tag, in any case.", example = "time")
          @QueryParam("tag")
          String tag,
      @Parameter(description = "Only posts by this author: a handle or id.", example = "ana-reyes")
          @QueryParam("author")
          String author,
      @BeanParam FeedParameters parameters,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
      UriInfo uri) {
    parameters.check();
    String kept = tag == null ? null : Tags.normal(tag);
    UUID by = author == null ? null : authors.idOf(author).orElse(AuthorRepository.NOBODY);
    FeedQueries.After after = parameters.after(kept, by);
    Portion<PostState> found = queries.posts(kept, by, after, callers.viewer(), parameters.limit);
    Page<PostState> page =
        Page.of(found, last -> Cursors.write(FeedParameters.BehindPost.of(kept, by, last.view())));
    return callers.revalidated(
        FeedTags.of(uri.getRequestUri(), found),
        ifNoneMatch,
        () -> posts(title(tag, author), page, uri));
  }

  private static Response.ResponseBuilder posts(String title, Page<PostState> page, UriInfo uri) {
    Addresses addresses = new Addresses(uri.getBaseUri());
    Entries entries = new Entries(addresses);
    List<Feed.Entry> all = page.items().stream().map(state -> entries.post(state.view())).toList();
    Feed feed =
        new Feed(
            named(uri.getBaseUri() + " " + title),
            title,
            Entries.updated(all, Instant.EPOCH),
            uri.getRequestUri(),
            addresses.posts(),
            next(uri, page.nextCursor()),
            all);
    return Links.next(Response.ok(AtomExporter.write(feed)), uri, page.nextCursor());
  }

  private static String title(String tag, String author) {
    return "Posts"
        + (tag == null ? "" : " tagged " + Tags.normal(tag))
        + (author == null ? "" : " by " + author);
  }

  private static URI next(UriInfo uri, String cursor) {
    return cursor == null
        ? null
        : uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
  }

  /** An id that is the same whenever the same feed is asked for. */
  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(("colloquy feed " + name).getBytes(StandardCharsets.UTF_8));
  }
}
