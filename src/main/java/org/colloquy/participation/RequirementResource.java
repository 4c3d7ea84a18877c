package org.colloquy.participation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.colloquy.auth.Callers;
import org.colloquy.author.Role;
import org.colloquy.author.Scope;
import org.colloquy.web.Page;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.colloquy.web.Problems;
import org.colloquy.web.Tabular;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What posts ask of students, and how they stand, over HTTP. */
@Tag(name = "Participation")
@Path("/api/v1/posts/{id}/requirements")
public class RequirementResource {

  private static final int MOST_POINTS = 10_000;

  private final Callers callers;
  private final RequirementRepository requirements;
  private final SetRequirements set;
  private final Questions questions;
  private final RequirementQueries queries;
  private final TableAnswers answers;

  RequirementResource(
      Callers callers,
      RequirementRepository requirements,
      SetRequirements set,
      Questions questions,
      RequirementQueries queries,
      TableAnswers answers) {
    this.callers = callers;
    this.requirements = requirements;
    this.set = set;
    this.questions = questions;
    this.queries = queries;
    this.answers = answers;
  }

  /** The JSON form, for the contract; it is written row by row. */
  @Schema(
      name = "RequirementStatuses",
      description = "How every student stands to what a post asks.")
  record StatusTable(
      @Schema(
              required = true,
              description = "The time that all of it is true of.",
              examples = "2027-02-01T00:00:00.000Z")
          Instant asOf,
      @Schema(required = true, description = "What is asked.") Requirements requirements,
      @Schema(required = true, description = "Every student who passes the filters.")
          List<StatusRow> items) {}

  @PUT
  @RolesAllowed(Scope.Name.MODERATE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "setRequirements",
      summary = "Say what a post asks of students",
      description =
          """
          For instructors and admins. Takes the place of what was asked before; what is left out is not asked. Both due times \
          are to the millisecond, and a contribution at that very time is in time.\
          """)
  @APIResponseSchema(value = Requirements.class, responseDescription = "What is asked now.")
  @Problems(ProblemType.POST_DELETED)
  public Requirements set(@PathParam("id") UUID post, @NotNull @Valid Requirements asked) {
    return set.set(callers.require(), post, asked);
  }

  @GET
  @RolesAllowed({Scope.Name.READ, Scope.Name.PUBLIC})
  @Transactional
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getRequirements",
      summary = "Get what a post asks of students",
      description = "A post that asks nothing has zeros.")
  @APIResponseSchema(value = Requirements.class, responseDescription = "What is asked.")
  public Requirements get(@PathParam("id") UUID post) {
    return requirements.find(post).orElseThrow(ProblemException::notFound);
  }

  @GET
  @Path("status")
  @RolesAllowed(Scope.Name.READ)
  @Transactional
  @Produces(Tabular.FORMS)
  @Operation(
      operationId = "getRequirementStatus",
      summary = "See how students stand to what a post asks",
      description =
          """
          For instructors and admins; students may ask for their own with `author`. `met` in time, met `late`, or `missing`, with \
          what is missing and when the last of it came in. With `gradebook`, points as a file that Canvas or Moodle imports.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "How students stand.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = StatusTable.class)))
  @Tabular("RequirementStatus")
  @Problems({ProblemType.FORBIDDEN, ProblemType.UNSETTLED})
  public Response status(
      @PathParam("id") UUID post,
      @QueryParam("author") String author,
      @Parameter(description = "Only students of this group.", example = "section-a")
          @QueryParam("group")
          String group,
      @Parameter(
              description =
                  "How things stood at this time, not in the future. If left out, the latest time that is settled.",
              example = "2027-02-01T00:00:00Z")
          @QueryParam("asOf")
          Instant asOf,
      @Parameter(description = "The gradebook that the file is for, as CSV.")
          @QueryParam("gradebook")
          Gradebook gradebook,
      @Parameter(description = "What the gradebook calls it.", example = "Week 2 discussion")
          @QueryParam("assignment")
          @DefaultValue("Discussion")
          String assignment,
      @Parameter(
              description = "Points for what is met in time.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "0",
                      maximum = "" + MOST_POINTS,
                      defaultValue = "100"),
              example = "10")
          @QueryParam("points")
          @DefaultValue("100")
          int points,
      @Parameter(
              description = "Points for what is met late; those in time if left out.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "0",
                      maximum = "" + MOST_POINTS),
              example = "5")
          @QueryParam("latePoints")
          Integer latePoints,
      @QueryParam("format") TableFormat format,
      @Context HttpHeaders request) {
    Page.checkedLimit("points", points, 0, MOST_POINTS);
    Page.checkedLimit("latePoints", latePoints == null ? 0 : latePoints, 0, MOST_POINTS);
    ParticipationParameters parameters = new ParticipationParameters();
    parameters.tz = "UTC";
    parameters.postId = post;
    parameters.group = group;
    parameters.role = Role.STUDENT;
    parameters.asOf = asOf;
    ParticipationFilter filter = questions.of(callers.require(), parameters, author);
    Requirements asked = requirements.find(post).orElseThrow(ProblemException::notFound);
    Consumer<Consumer<StatusRow>> rows = row -> queries.statuses(asked, filter, row);
    if (gradebook != null) {
      int late = latePoints == null ? points : latePoints;
      return answers.of(
          gradebook.table(assignment, points, late, rows), TableFormat.CSV, filter.zone());
    }
    return answers.of(
        new Table<>(
            "requirements",
            Map.of("asOf", filter.asOf(), "requirements", asked),
            Table.columnsOf(StatusRow.class),
            rows),
        format,
        request,
        filter.zone());
  }
}
