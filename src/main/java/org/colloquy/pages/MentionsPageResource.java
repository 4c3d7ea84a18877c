package org.colloquy.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.colloquy.auth.Callers;
import org.colloquy.auth.Viewer;
import org.colloquy.author.Scope;
import org.colloquy.reading.MentionView;
import org.colloquy.reading.Mentions;
import org.colloquy.reply.ReplyView;
import org.colloquy.web.AnyParameters;
import org.colloquy.web.HtmlAnswers;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where who is signed in is mentioned. */
@Path("/mentions")
public class MentionsPageResource {

  private static final int LIMIT = 30;

  private static final int EXCERPT = 180;

  private final Callers callers;
  private final Mentions mentions;
  private final Moments moments;

  MentionsPageResource(Callers callers, Mentions mentions, Moments moments) {
    this.callers = callers;
    this.mentions = mentions;
    this.moments = moments;
  }

  /**
   * One mention.
   *
   * @param address where it stands
   * @param title of the post; null once that is deleted
   * @param by who wrote it; null where it is the post's own text
   * @param excerpt the beginning of a reply that mentions; empty for the post's own text
   */
  record Mentioned(
      String address, String title, String by, String excerpt, Moment at, boolean isNew) {

    static Mentioned of(MentionView mention, Moments moments) {
      ReplyView reply = mention.reply();
      String address = "/posts/" + mention.post().id();
      return new Mentioned(
          reply == null ? address : address + "?reply=" + reply.id() + "#reply-" + reply.id(),
          mention.post().title(),
          reply == null ? null : reply.author().displayName(),
          reply == null ? "" : Excerpt.of(reply.bodyHtml(), EXCERPT),
          moments.of(mention.createdAt()),
          !mention.read());
    }
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance mentions(List<Mentioned> mentions, String next);
  }

  @GET
  @RolesAllowed(Scope.Name.READ)
  @AnyParameters
  @Produces(HtmlAnswers.TYPE)
  @Operation(hidden = true)
  public String mentions(@QueryParam("cursor") String cursor) {
    var page = mentions.page(Viewer.of(callers.require()), null, cursor, LIMIT).mentions();
    return Templates.mentions(
            page.items().stream().map(mention -> Mentioned.of(mention, moments)).toList(),
            page.nextCursor() == null ? null : "/mentions?cursor=" + page.nextCursor())
        .render();
  }
}
