package org.colloquy.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.author.Role;
import org.colloquy.participation.Participation;
import org.colloquy.participation.Requirements;
import org.colloquy.web.FromForm;
import org.colloquy.web.HtmlAnswers;
import org.colloquy.web.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How students stand to what a post asks, as a page. */
@Path("/participation/requirements")
@Produces(HtmlAnswers.TYPE)
@Authenticated
public class RequirementPageResource {

  private final ParticipationVisits visits;
  private final ParticipationFrames frames;
  private final Participation participation;
  private final ClassQueries names;

  RequirementPageResource(
      ParticipationVisits visits,
      ParticipationFrames frames,
      Participation participation,
      ClassQueries names) {
    this.visits = visits;
    this.frames = frames;
    this.participation = participation;
    this.names = names;
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance choose(ParticipationFrame frame, List<Link> posts);

    static native TemplateInstance requirements(ParticipationFrame frame, RequirementPage page);
  }

  @GET
  @Transactional
  @FromForm
  @Operation(hidden = true)
  public Response requirements(
      @BeanParam FilterParameters filters,
      @QueryParam("page") @DefaultValue("1") String page,
      UriInfo uri) {
    return visits.answer(
        uri, filters, visit -> requirements(visit, ParticipationPageResource.number(page)));
  }

  private TemplateInstance requirements(Visit visit, int page) {
    visit.requireAll();
    UUID post = visit.filter().postId();
    if (post == null) {
      ParticipationFrame frame = frames.of(visit, "Requirements", Map.of(), List.of());
      return Templates.choose(frame, choices(visit, frame.filters().posts()));
    }
    Requirements asked = participation.requirements(post).orElseThrow(ProblemException::notFound);
    RequirementPage.Collector lines = new RequirementPage.Collector(visit, page);
    participation.statuses(asked, visit.filter().ofAllTime(Role.STUDENT), lines::add);
    String title = names.titles(List.of(post)).getOrDefault(post, "");
    String file = "/api/v1/posts/" + post + "/requirements/status";
    return Templates.requirements(
        frames.of(visit, "Requirements", Map.of(), Files.of(file, question(visit), "csv", "xlsx")),
        lines.page(post, title, asked, gradebooks(file, visit, title)));
  }

  /** The same question of each post. */
  private static List<Link> choices(Visit visit, List<ClassQueries.Choice> posts) {
    return posts.stream()
        .map(
            post ->
                Link.to(
                    post.title(),
                    Link.address(visit.path(), Link.with(visit.asked(), "postId", post.id()))))
        .toList();
  }

  /** The filters that the status has. */
  private static Map<String, String> question(Visit visit) {
    Map<String, String> question = new LinkedHashMap<>(visit.held());
    question.keySet().retainAll(List.of("author", "group", "asOf"));
    return question;
  }

  private static List<Link> gradebooks(String file, Visit visit, String title) {
    Map<String, String> named = Link.with(question(visit), "assignment", title);
    List<Link> files = new ArrayList<>();
    files.add(Link.to("Canvas", Link.address(file, Link.with(named, "gradebook", "canvas"))));
    files.add(Link.to("Moodle", Link.address(file, Link.with(named, "gradebook", "moodle"))));
    return files;
  }
}
