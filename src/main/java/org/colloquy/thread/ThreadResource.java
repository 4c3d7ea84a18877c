package org.colloquy.thread;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.colloquy.auth.Callers;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.Scope;
import org.colloquy.database.Snapshot;
import org.colloquy.post.PostRepository;
import org.colloquy.post.PostState;
import org.colloquy.reply.ReplyPath;
import org.colloquy.web.Cursors;
import org.colloquy.web.Links;
import org.colloquy.web.Page;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.colloquy.web.Problems;
import org.colloquy.web.Revalidated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Threads over HTTP. Each answer is of one moment, and a copy that is current is confirmed without
 * reading a reply.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Threads")
public class ThreadResource {

  private final Callers callers;
  private final Snapshot snapshot;
  private final PostRepository posts;
  private final AuthorRepository authors;
  private final ThreadQueries threads;

  ThreadResource(
      Callers callers,
      Snapshot snapshot,
      PostRepository posts,
      AuthorRepository authors,
      ThreadQueries threads) {
    this.callers = callers;
    this.snapshot = snapshot;
    this.posts = posts;
    this.authors = authors;
    this.threads = threads;
  }

  /** Whether replies are hung beneath each other. */
  @Schema(
      name = "ThreadForm",
      description =
          "Whether replies are hung beneath each other, or stand one after the other with a depth to indent by.")
  enum View {
    @JsonProperty("tree")
    TREE,
    @JsonProperty("flat")
    FLAT
  }

  /** What tells one answer about a thread from another; for entity tags. */
  record Question(
      View view, ThreadOrder sort, Integer depth, int limit, String author, String cursor) {
    Question(View view, ThreadParameters parameters, String author) {
      this(view, parameters.sort, parameters.depth, parameters.limit, author, parameters.cursor);
    }
  }

  @GET
  @Path("posts/{id}/thread")
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @Transactional
  @Operation(
      operationId = "getThread",
      summary = "Get a post and its thread",
      description =
          """
          The post and a page of the replies to it as a tree. A reply whose parent was on an earlier page stands at \
          the top, with its `parentId`. With `depth`, a branch that goes on has a `moreCursor`.\
          """)
  @APIResponseSchema(value = ThreadView.class, responseDescription = "The post and a page.")
  @Revalidated
  @Problems(ProblemType.POST_BEFORE_VIEW)
  public Response thread(
      @PathParam("id") UUID id,
      @BeanParam ThreadParameters parameters,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
      UriInfo uri) {
    parameters.check();
    PostState post = post(id);
    Walk walk = parameters.walk(id, ReplyPath.ROOT, null, post.view().sequence());
    String tag = post.entityTag(new Question(View.TREE, parameters, null), callers.viewer());
    return callers.revalidated(
        tag,
        ifNoneMatch,
        () -> {
          Page<ReplyRow> page = page(walk, parameters.limit);
          List<ReplyNode> tree = ReplyNode.tree(page.items(), walk);
          ThreadView body = new ThreadView(post.view(), tree, page.nextCursor());
          return Links.next(Response.ok(body), uri, page.nextCursor());
        });
  }

  @GET
  @Path("posts/{id}/replies")
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @Transactional
  @Operation(
      operationId = "listReplies",
      summary = "List the replies to a post",
      description =
          """
          The thread without its post, as a tree or flat. Flat, a reply stands before those beneath it. `author` \
          shows one author's replies alone, at whatever depth, and can't be combined with `depth`.\
          """)
  @APIResponseSchema(value = RepliesView.class, responseDescription = "A page of replies.")
  @Revalidated
  @Problems(ProblemType.POST_BEFORE_VIEW)
  public Response replies(
      @PathParam("id") UUID id,
      @Parameter(description = "As a tree or flat.") @QueryParam("view") @DefaultValue("tree")
          View view,
      @Parameter(
              description = "Only replies by this author: a handle or id.",
              example = "ana-reyes")
          @QueryParam("author")
          String author,
      @BeanParam ThreadParameters parameters,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
      UriInfo uri) {
    parameters.check();
    if (author != null && parameters.depth != null) {
      // Beneath somebody else's reply that depth cuts, the author's could not be reached.
      throw ProblemException.parameter("depth", "can't be combined with author");
    }
    PostState post = post(id);
    UUID authorId = author == null ? null : authorId(author);
    Walk walk = parameters.walk(id, ReplyPath.ROOT, authorId, post.view().sequence());
    String tag = post.entityTag(new Question(view, parameters, author), callers.viewer());
    return callers.revalidated(tag, ifNoneMatch, () -> replies(walk, view, parameters.limit, uri));
  }

  @GET
  @Path("replies/{id}/replies")
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @Transactional
  @Operation(
      operationId = "listRepliesBeneath",
      summary = "List the replies beneath a reply",
      description =
          "The branch of a reply, without the reply itself, paged as the thread is. `depth` counts from the reply.")
  @APIResponseSchema(value = RepliesView.class, responseDescription = "A page of replies.")
  @Revalidated
  @Problems(ProblemType.POST_BEFORE_VIEW)
  public Response subtree(
      @PathParam("id") UUID id,
      @Parameter(description = "As a tree or flat.") @QueryParam("view") @DefaultValue("tree")
          View view,
      @BeanParam ThreadParameters parameters,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
      UriInfo uri) {
    parameters.check();
    snapshot.begin();
    ThreadQueries.Place place =
        threads.place(id, callers.viewer()).orElseThrow(ProblemException::notFound);
    PostState post = posts.stateWithReplies(place.post(), callers.viewer());
    Walk walk = parameters.walk(place.post(), place.path(), null, post.view().sequence());
    String tag = post.entityTag(new Question(view, parameters, null), callers.viewer());
    return callers.revalidated(tag, ifNoneMatch, () -> replies(walk, view, parameters.limit, uri));
  }

  private Response.ResponseBuilder replies(Walk walk, View view, int limit, UriInfo uri) {
    Page<ReplyRow> page = page(walk, limit);
    List<ReplyNode> items =
        view == View.TREE ? ReplyNode.tree(page.items(), walk) : ReplyNode.flat(page.items(), walk);
    RepliesView body = new RepliesView(items, page.nextCursor());
    return Links.next(Response.ok(body), uri, page.nextCursor());
  }

  private Page<ReplyRow> page(Walk walk, int limit) {
    return Page.of(
        threads.page(walk, callers.viewer(), limit + 1),
        limit,
        last -> Cursors.write(walk.continuedAfter(last.path())));
  }

  private PostState post(UUID id) {
    snapshot.begin();
    return posts.stateWithReplies(id, callers.viewer());
  }

  private UUID authorId(String handleOrId) {
    // Nobody of that name wrote anything: an empty page, as for an author who has not.
    return authors.idOf(handleOrId).orElse(AuthorRepository.NOBODY);
  }
}
