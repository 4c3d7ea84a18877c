package org.colloquy.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.colloquy.auth.Callers;
import org.colloquy.author.Scope;
import org.colloquy.post.NewPost;
import org.colloquy.post.PostRepository;
import org.colloquy.post.PublishPost;
import org.colloquy.reply.NewReply;
import org.colloquy.reply.PublishReply;
import org.colloquy.reply.ReplyRepository;
import org.colloquy.reply.ReplyState;
import org.colloquy.reply.ReplyView;
import org.colloquy.web.HtmlAnswers;
import org.colloquy.web.Idempotent;
import org.colloquy.web.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Forms that publish posts and replies without any script. Each has a key of its own, so that one
 * that is sent twice publishes once.
 */
@Path("/posts")
@RolesAllowed(Scope.Name.WRITE)
@Produces(HtmlAnswers.TYPE)
public class WritingResource {

  private final Callers callers;
  private final PostRepository posts;
  private final ReplyRepository replies;
  private final PublishPost publishPost;
  private final PublishReply publishReply;
  private final Validator validator;
  private final Moments moments;

  WritingResource(
      Callers callers,
      PostRepository posts,
      ReplyRepository replies,
      PublishPost publishPost,
      PublishReply publishReply,
      Validator validator,
      Moments moments) {
    this.callers = callers;
    this.posts = posts;
    this.replies = replies;
    this.publishPost = publishPost;
    this.publishReply = publishReply;
    this.validator = validator;
    this.moments = moments;
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance newPost(UUID key);

    static native TemplateInstance newReply(Line line, Item parent, UUID key);
  }

  @GET
  @Path("new")
  @Operation(hidden = true)
  public String newPost() {
    return Templates.newPost(UUID.randomUUID()).render();
  }

  @POST
  @Path("new")
  @Idempotent
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response publishPost(@QueryParam("key") String key, String body) {
    Form form = Form.of(body);
    List<String> tags =
        Arrays.stream(form.text("tags").split(","))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .toList();
    NewPost post = valid(new NewPost(form.text("title").strip(), form.text("body"), tags, null));
    return SeeOther.to("/posts/" + publishPost.publish(callers.require(), post).view().id())
        .build();
  }

  /**
   * Shows the form of a reply.
   *
   * @param parent the reply that is answered; null for the post
   */
  @GET
  @Path("{id}/reply")
  @Operation(hidden = true)
  public String newReply(@PathParam("id") UUID id, @QueryParam("parent") UUID parent) {
    Line line =
        posts
            .state(id, callers.viewer())
            .map(post -> Line.of(post.view(), moments))
            .orElseThrow(ProblemException::notFound);
    return Templates.newReply(line, parent == null ? null : item(id, parent), UUID.randomUUID())
        .render();
  }

  private Item item(UUID post, UUID parent) {
    ReplyView reply =
        replies
            .state(parent, callers.viewer())
            .filter(state -> state.view().postId().equals(post))
            .map(ReplyState::requireShown)
            .map(ReplyState::view)
            .orElseThrow(ProblemException::notFound);
    return Item.of(List.of(reply), moments).get(0);
  }

  @POST
  @Path("{id}/reply")
  @Idempotent
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response publishReply(
      @PathParam("id") UUID id,
      @QueryParam("parent") UUID parent,
      @QueryParam("key") String key,
      String body) {
    NewReply reply = valid(new NewReply(parent, Form.of(body).text("body"), null));
    UUID published = publishReply.publish(callers.require(), id, reply, key != null).view().id();
    return SeeOther.to("/posts/" + id + "?reply=" + published + "#reply-" + published).build();
  }

  private <T> T valid(T wish) {
    Set<ConstraintViolation<T>> violations = validator.validate(wish);
    if (!violations.isEmpty()) {
      throw ProblemException.of(violations);
    }
    return wish;
  }
}
