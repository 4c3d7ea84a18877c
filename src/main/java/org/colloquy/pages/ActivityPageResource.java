package org.colloquy.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.colloquy.participation.Network;
import org.colloquy.participation.Participation;
import org.colloquy.participation.TimelineRow;
import org.colloquy.participation.TimelineUnit;
import org.colloquy.web.FromForm;
import org.colloquy.web.HtmlAnswers;
import org.colloquy.web.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** When people took part and whom they answered, as pages. */
@Path("/participation")
@Produces(HtmlAnswers.TYPE)
@Authenticated
public class ActivityPageResource {

  /** A picture of more people is a ball of wool. */
  static final int MOST_PEOPLE = 300;

  static final int MOST_PAIRS = 3000;

  private final ParticipationVisits visits;
  private final ParticipationFrames frames;
  private final Participation participation;

  ActivityPageResource(
      ParticipationVisits visits, ParticipationFrames frames, Participation participation) {
    this.visits = visits;
    this.frames = frames;
    this.participation = participation;
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance timeline(
        ParticipationFrame frame, List<TimelineRow> steps, List<Link> units, String unit);

    static native TemplateInstance network(
        ParticipationFrame frame,
        Network network,
        List<Network.Person> alone,
        List<NamedPair> pairs,
        String silent);
  }

  @GET
  @Path("timeline")
  @Transactional
  @FromForm
  @Operation(hidden = true)
  public Response timeline(
      @BeanParam FilterParameters filters, @QueryParam("unit") String unit, UriInfo uri) {
    return visits.answer(uri, filters, visit -> timeline(visit, unit == null ? "day" : unit));
  }

  private TemplateInstance timeline(Visit visit, String unit) {
    visit.requireAll();
    if (!List.of("day", "week").contains(unit)) {
      throw ProblemException.parameter("unit", "must be day or week");
    }
    TimelineUnit step = unit.equals("day") ? TimelineUnit.DAY : TimelineUnit.WEEK;
    List<TimelineRow> steps = participation.timeline(visit.filter(), visit.parameters(), step);
    Map<String, String> kept = Map.of("unit", unit);
    List<Link> units =
        List.of(unit(visit, "By day", "day", unit), unit(visit, "By week", "week", unit));
    return Templates.timeline(
        frames.of(
            visit,
            "Timeline",
            kept,
            Files.of(
                "/api/v1/participation/timeline",
                Link.with(visit.held(), "unit", unit),
                "csv",
                "xlsx",
                "ndjson")),
        steps,
        units,
        unit);
  }

  private static Link unit(Visit visit, String label, String unit, String current) {
    return new Link(
        label,
        Link.address(visit.path(), Link.with(visit.asked(), "unit", unit)),
        unit.equals(current));
  }

  @GET
  @Path("network")
  @Transactional
  @FromForm
  @Operation(hidden = true)
  public Response network(@BeanParam FilterParameters filters, UriInfo uri) {
    return visits.answer(uri, filters, this::network);
  }

  private TemplateInstance network(Visit visit) {
    visit.requireAll();
    Network network = participation.network(visit.filter(), MOST_PEOPLE, MOST_PAIRS);
    List<Network.Person> alone =
        network.people().stream().filter(one -> one.given() + one.received() == 0).toList();
    return Templates.network(
        frames.of(
            visit,
            "Network",
            Map.of(),
            Files.of(
                "/api/v1/participation/interactions",
                visit.held(),
                "csv",
                "xlsx",
                "ndjson",
                "graphml")),
        network,
        alone,
        NamedPair.of(network),
        Link.address(ParticipationFrames.TABLE, Link.with(visit.asked(), "sort", "replies")));
  }
}
