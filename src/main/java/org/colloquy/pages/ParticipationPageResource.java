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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.participation.Measure;
import org.colloquy.participation.Participation;
import org.colloquy.web.FromForm;
import org.colloquy.web.HtmlAnswers;
import org.colloquy.web.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The table of who took part, and what its cells counted, as pages. */
@Path("/participation")
@Produces(HtmlAnswers.TYPE)
@Authenticated
public class ParticipationPageResource {

  /** More rows would make a browser slow, and nobody reads them at once. */
  static final int MOST_ROWS = 500;

  private static final String FILE = "/api/v1/participation";

  private final ParticipationVisits visits;
  private final ParticipationFrames frames;
  private final Participation participation;
  private final ClassQueries names;

  ParticipationPageResource(
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

    static native TemplateInstance table(ParticipationFrame frame, ParticipationTable table);

    static native TemplateInstance contributions(ParticipationFrame frame, CountedList list);
  }

  @GET
  @Transactional
  @FromForm
  @Operation(hidden = true)
  public Response table(
      @BeanParam FilterParameters filters,
      @QueryParam("sort") String sort,
      @QueryParam("page") @DefaultValue("1") String page,
      UriInfo uri) {
    return visits.answer(uri, filters, visit -> table(visit, sort, number(page)));
  }

  private TemplateInstance table(Visit visit, String sort, int page) {
    ParticipationTable.Collector rows =
        new ParticipationTable.Collector(visit, names.staff(), page, MOST_ROWS);
    participation.rows(visit.filter(), sort, rows::add);
    Map<String, String> kept = new HashMap<>();
    if (sort != null) {
      kept.put("sort", sort);
    }
    return Templates.table(
        frames.of(visit, "Participation", kept, files(visit, kept)), rows.table(sort));
  }

  private static List<Link> files(Visit visit, Map<String, String> kept) {
    Map<String, String> question = new HashMap<>(kept);
    question.putAll(visit.held());
    return Files.of(FILE, question, "csv", "xlsx", "ndjson");
  }

  @GET
  @Path("contributions")
  @Transactional
  @FromForm
  @Operation(hidden = true)
  public Response contributions(
      @BeanParam FilterParameters filters,
      @QueryParam("column") String column,
      @QueryParam("after") String after,
      UriInfo uri) {
    return visits.answer(uri, filters, visit -> contributions(visit, column, after));
  }

  private TemplateInstance contributions(Visit visit, String column, String after) {
    Measure measure =
        Measure.of(column == null ? "" : column)
            .orElseThrow(() -> ProblemException.parameter("column", "must be a column's name"));
    String name = visit.filter().author() == null ? "" : names.name(visit.filter().author());
    if (name.isEmpty()) {
      throw ProblemException.notFound();
    }
    CountedList.Place place = CountedList.Place.read(after);
    CountedList list =
        CountedList.of(
            visit,
            measure,
            name,
            participation.total(visit.filter(), measure),
            participation.contributions(
                visit.filter(), measure, place.at(), place.id(), MOST_ROWS + 1),
            names);
    return Templates.contributions(
        frames.of(visit, name, Map.of("column", column), List.of()), list);
  }

  /** The number of a page, from 1 on. */
  static int number(String page) {
    if (page.isEmpty()) {
      return 1;
    }
    if (!page.matches("[1-9][0-9]{0,5}")) {
      throw ProblemException.parameter("page", "must be a number from 1 on");
    }
    return Integer.parseInt(page);
  }
}
