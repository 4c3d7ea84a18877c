package org.colloquy.participation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.colloquy.auth.Callers;
import org.colloquy.author.Scope;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.colloquy.web.Problems;
import org.colloquy.web.Tabular;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When people took part and whom they answered, over HTTP. */
@Tag(name = "Participation")
@Path("/api/v1")
public class ActivityResource {

  /** Ten years of days. */
  private static final int MOST_STEPS = 3660;

  private final Callers callers;
  private final Questions questions;
  private final ActivityQueries queries;
  private final TableAnswers answers;

  ActivityResource(
      Callers callers, Questions questions, ActivityQueries queries, TableAnswers answers) {
    this.callers = callers;
    this.questions = questions;
    this.queries = queries;
    this.answers = answers;
  }

  /** The JSON form, for the contract. */
  @Schema(name = "Timeline", description = "What was written, by day or week.")
  record TimelineTable(
      @Schema(
              required = true,
              description = "The time that all of it is true of.",
              examples = "2027-02-01T00:00:00.000Z")
          Instant asOf,
      @Schema(
              required = true,
              maxItems = MOST_STEPS,
              description = "Every day or week, in order, those without anything included.")
          List<TimelineRow> items) {}

  /** The JSON form, for the contract; it is written row by row. */
  @Schema(name = "Interactions", description = "Who answered whom.")
  record InteractionTable(
      @Schema(
              required = true,
              description = "The time that all of it is true of.",
              examples = "2027-02-01T00:00:00.000Z")
          Instant asOf,
      @Schema(required = true, description = "Every pair, by their handles.")
          List<InteractionRow> items) {}

  @GET
  @Path("participation/timeline")
  @RolesAllowed(Scope.Name.PARTICIPATION)
  @Transactional
  @Produces(Tabular.FORMS)
  @Operation(
      operationId = "getTimeline",
      summary = "Count what was written by day or week",
      description =
          """
          For instructors and admins alone; students have their own row of the table. Days and weeks are those of `tz`; weeks begin \
          on Monday. From `from` to `to` or, where they are left out, from the first to the last on which something was written; at \
          most 3,660 of them.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The timeline.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TimelineTable.class)))
  @Tabular("Timeline")
  @Problems(ProblemType.UNSETTLED)
  public Response timeline(
      @BeanParam ParticipationParameters parameters,
      @QueryParam("author") String author,
      @Parameter(description = "How long a step is.") @QueryParam("unit") @DefaultValue("day")
          TimelineUnit unit,
      @QueryParam("format") TableFormat format,
      @Context HttpHeaders request) {
    ParticipationFilter filter = questions.of(callers.require(), parameters, author);
    List<TimelineRow> steps = everyStep(queries.timeline(filter, unit), filter, parameters, unit);
    return answers.of(
        new Table<>(
            "timeline",
            Map.of("asOf", filter.asOf()),
            Table.columnsOf(TimelineRow.class),
            steps::forEach),
        format,
        request,
        filter.zone());
  }

  @GET
  @Path("participation/interactions")
  @RolesAllowed(Scope.Name.PARTICIPATION)
  @Transactional
  @Produces({Tabular.FORMS, TableFormat.GRAPHML_TYPE})
  @Operation(
      operationId = "getInteractions",
      summary = "Count who answered whom",
      description =
          """
          For instructors and admins alone. One row for each author who answered and each who was answered. Replies to what is \
          deleted or hidden, or by an erased author, are in none. The filters choose who answered.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The pairs.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = InteractionTable.class)),
        @Content(
            mediaType = TableFormat.GRAPHML_TYPE,
            schema = @Schema(ref = "#/components/schemas/GraphMl"))
      })
  @Tabular("Interactions")
  @Problems(ProblemType.UNSETTLED)
  public Response interactions(
      @BeanParam ParticipationParameters parameters,
      @QueryParam("author") String author,
      @QueryParam("format") TableFormat format,
      @Context HttpHeaders request) {
    ParticipationFilter filter = questions.of(callers.require(), parameters, author);
    Table<InteractionRow> edges =
        new Table<>(
            "interactions",
            Map.of("asOf", filter.asOf()),
            Table.columnsOf(InteractionRow.class),
            edge -> queries.interactions(filter, edge));
    TableFormat form =
        TableFormat.of(format, request.getAcceptableMediaTypes(), EnumSet.allOf(TableFormat.class));
    return form == TableFormat.GRAPHML
        ? answers.of(edges.name(), form, out -> GraphMlExporter.write(edges, out))
        : answers.of(edges, form, filter.zone());
  }

  /** Puts in the days or weeks in which nothing was written. */
  static List<TimelineRow> everyStep(
      List<TimelineRow> written,
      ParticipationFilter filter,
      ParticipationParameters asked,
      TimelineUnit unit) {
    if (written.isEmpty() && (asked.from == null || asked.to == null)) {
      return List.of();
    }
    LocalDate first =
        asked.from == null ? written.get(0).start() : unit.start(filter.day(filter.from()));
    LocalDate last =
        asked.to == null
            ? written.get(written.size() - 1).start()
            : unit.start(filter.day(filter.to().minusMillis(1)));
    Map<LocalDate, TimelineRow> byStart =
        written.stream().collect(Collectors.toMap(TimelineRow::start, Function.identity()));
    List<TimelineRow> steps = new ArrayList<>();
    for (LocalDate start = first; !start.isAfter(last); start = unit.next(start)) {
      if (steps.size() == MOST_STEPS) {
        throw ProblemException.parameter("from", "and to must span at most 3,660 steps");
      }
      steps.add(byStart.getOrDefault(start, TimelineRow.empty(start)));
    }
    return steps;
  }
}
