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
import java.util.List;
import java.util.Map;
import org.colloquy.auth.Callers;
import org.colloquy.author.Scope;
import org.colloquy.web.ProblemType;
import org.colloquy.web.Problems;
import org.colloquy.web.Tabular;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who took part, over HTTP. */
@Tag(name = "Participation")
@Path("/api/v1")
public class ParticipationResource {

  private static final List<Table.Column<ParticipationRow>> COLUMNS =
      Table.columnsOf(ParticipationRow.class);

  private final Callers callers;
  private final Questions questions;
  private final ParticipationQueries queries;
  private final TableAnswers answers;

  ParticipationResource(
      Callers callers, Questions questions, ParticipationQueries queries, TableAnswers answers) {
    this.callers = callers;
    this.questions = questions;
    this.queries = queries;
    this.answers = answers;
  }

  /** The JSON form, for the contract; it is written row by row. */
  @Schema(name = "Participation", description = "What each author of the roster contributed.")
  record ParticipationTable(
      @Schema(
              required = true,
              description = "The time that all of it is true of.",
              examples = "2027-02-01T00:00:00.000Z")
          Instant asOf,
      @Schema(required = true, description = "Every author who passes the filters, zeros included.")
          List<ParticipationRow> items) {}

  @GET
  @Path("participation")
  @RolesAllowed(Scope.Name.READ)
  @Transactional
  @Produces(Tabular.FORMS)
  @Operation(
      operationId = "getParticipation",
      summary = "Count who took part",
      description =
          """
          For instructors and admins; students may ask for their own row with `author`. One row for each author on the roster who \
          passes `group`, `role` and `author`, also for those who wrote nothing. What is counted is what was created in \
          `[from, to)` and stood at `asOf`, neither deleted nor hidden. Names, groups and roles are today's.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The table.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ParticipationTable.class)))
  @Tabular("Participation")
  @Problems({ProblemType.FORBIDDEN, ProblemType.UNSETTLED})
  public Response table(
      @BeanParam ParticipationParameters parameters,
      @QueryParam("author") String author,
      @Parameter(
              description =
                  "The order: the name of a column but `groups`, with a minus sign before it for the greatest first.",
              example = "-replies")
          @QueryParam("sort")
          @DefaultValue(ParticipationOrder.DEFAULT)
          String sort,
      @QueryParam("format") TableFormat format,
      @Context HttpHeaders request) {
    ParticipationFilter filter = questions.of(callers.require(), parameters, author);
    ParticipationOrder order = ParticipationOrder.of(sort);
    return answers.of(
        new Table<>(
            "participation",
            Map.of("asOf", filter.asOf()),
            COLUMNS,
            row -> queries.rows(filter, order, row)),
        format,
        request,
        filter.zone());
  }
}
