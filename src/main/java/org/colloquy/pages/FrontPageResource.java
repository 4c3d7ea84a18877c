package org.colloquy.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.colloquy.auth.AuthConfig;
import org.colloquy.auth.Caller;
import org.colloquy.auth.Callers;
import org.colloquy.author.Scope;
import org.colloquy.thread.PostLists;
import org.colloquy.web.AnyParameters;
import org.colloquy.web.HtmlAnswers;
import org.colloquy.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The list of discussions. */
@Path("/")
public class FrontPageResource {

  private static final int LIMIT = 30;

  private static final String CLOSED =
      """
      User-agent: *
      Disallow: /
      """;

  private static final String OPEN =
      """
      User-agent: *
      Disallow: /api/
      Allow: /api/v1/posts/feed.atom
      Disallow: /docs/
      Disallow: /participation
      Disallow: /posts/new
      Disallow: /sign-in
      Disallow: /*?*q=
      """;

  private final PostLists lists;
  private final Callers callers;
  private final Moments moments;
  private final AuthConfig config;

  FrontPageResource(PostLists lists, Callers callers, Moments moments, AuthConfig config) {
    this.lists = lists;
    this.callers = callers;
    this.moments = moments;
    this.config = config;
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance list(
        Asked asked,
        List<Line> lines,
        String next,
        boolean writes,
        boolean runs,
        boolean known,
        boolean indexed);
  }

  @GET
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @AnyParameters
  @Produces(HtmlAnswers.TYPE)
  @Operation(hidden = true)
  public String list(@BeanParam Asked asked) {
    Page<PostLists.Entry> page =
        lists.page(asked.question(), asked.cursor(), LIMIT, callers.viewer());
    Optional<Caller> caller = callers.current();
    return Templates.list(
            asked,
            page.items().stream().map(entry -> Line.of(entry, moments)).toList(),
            page.nextCursor() == null ? null : asked.continuedAt(page.nextCursor()),
            caller.isPresent() && caller.get().may(Scope.WRITE),
            caller.isPresent() && caller.get().may(Scope.ADMIN),
            caller.isPresent(),
            config.readAccess() == AuthConfig.ReadAccess.PUBLIC && asked.isPlain())
        .render();
  }

  /** Search engines may read what strangers may, and once. */
  @GET
  @Path("robots.txt")
  @PermitAll
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(hidden = true)
  public String robots() {
    return config.readAccess() == AuthConfig.ReadAccess.PUBLIC ? OPEN : CLOSED;
  }
}
