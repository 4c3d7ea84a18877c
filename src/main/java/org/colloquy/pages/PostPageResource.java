package org.colloquy.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.colloquy.auth.AuthConfig;
import org.colloquy.auth.Callers;
import org.colloquy.auth.Viewer;
import org.colloquy.author.Scope;
import org.colloquy.post.PostStatus;
import org.colloquy.thread.ThreadPages;
import org.colloquy.web.AnyParameters;
import org.colloquy.web.HtmlAnswers;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A discussion: the post and its replies, to be read without any script. */
@Path("/posts")
@Produces(HtmlAnswers.TYPE)
public class PostPageResource {

  private static final int LIMIT = 100;

  private final ThreadPages threads;
  private final Callers callers;
  private final Moments moments;
  private final AuthConfig config;

  PostPageResource(ThreadPages threads, Callers callers, Moments moments, AuthConfig config) {
    this.threads = threads;
    this.callers = callers;
    this.moments = moments;
    this.config = config;
  }

  /**
   * What else the page says of its discussion.
   *
   * @param canonical the page's own address, whatever part of the discussion it shows
   * @param writes whether the reader may answer
   * @param withheld whether the reader has to write before they read
   * @param indexed whether search engines may keep it
   * @param isBeginning whether the replies are shown from the first one on
   * @param next where the replies go on; null if these are the last
   * @param key what the form's answer is known by when it is sent twice
   */
  record About(
      String canonical,
      boolean writes,
      boolean withheld,
      boolean indexed,
      boolean isBeginning,
      String next,
      UUID key) {}

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance post(
        Line line, String html, Moment edited, String description, List<Item> items, About about);
  }

  /**
   * Shows the discussion.
   *
   * @param reply from which reply on; its own page where there are too many for one
   */
  @GET
  @Path("{id}")
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @AnyParameters
  @Operation(hidden = true)
  public String post(
      @PathParam("id") UUID id,
      @QueryParam("cursor") String cursor,
      @QueryParam("reply") UUID reply,
      UriInfo uri) {
    Viewer viewer = callers.viewer();
    ThreadPages.Shown shown = threads.page(id, reply == null ? cursor : null, LIMIT, viewer);
    boolean isElsewhere =
        reply != null
            && shown.replies().stream().noneMatch(candidate -> candidate.id().equals(reply))
            && !shown.post().withheld();
    if (isElsewhere) {
      shown = threads.from(id, reply, LIMIT, viewer);
    }
    return page(shown, cursor == null && !isElsewhere, uri);
  }

  private String page(ThreadPages.Shown shown, boolean isBeginning, UriInfo uri) {
    var post = shown.post().view();
    boolean takesReplies = post.status() == PostStatus.OPEN && !post.deleted();
    String path = "/posts/" + post.id();
    About about =
        new About(
            uri.getBaseUriBuilder().path(path).build().toString(),
            takesReplies && callers.current().filter(known -> known.may(Scope.WRITE)).isPresent(),
            shown.post().withheld(),
            config.readAccess() == AuthConfig.ReadAccess.PUBLIC && isBeginning,
            isBeginning,
            shown.nextCursor() == null ? null : path + "?cursor=" + shown.nextCursor(),
            UUID.randomUUID());
    return Templates.post(
            Line.of(post, moments),
            post.bodyHtml(),
            moments.of(post.editedAt()),
            Excerpt.of(post.bodyHtml(), 160),
            Item.of(shown.replies(), moments),
            about)
        .render();
  }
}
