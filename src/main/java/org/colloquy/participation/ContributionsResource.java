package org.colloquy.participation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquy.auth.Callers;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.Scope;
import org.colloquy.web.Cursors;
import org.colloquy.web.Links;
import org.colloquy.web.Page;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.colloquy.web.Problems;
import org.colloquy.web.Times;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a cell of the participation table counted, over HTTP. */
@Tag(name = "Participation")
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class ContributionsResource {

  private static final String MEASURES =
      "posts|replies|repliesToPeers|peersRepliedTo|repliesToInstructors|selfReplies|repliesToOthers|repliesReceived|words"
          + "|activeDays|firstAt|lastAt";

  private final Callers callers;
  private final Questions questions;
  private final ContributionQueries queries;

  ContributionsResource(Callers callers, Questions questions, ContributionQueries queries) {
    this.callers = callers;
    this.questions = questions;
    this.queries = queries;
  }

  /**
   * Where a page begins.
   *
   * @param question tells the question from others, which the place is of no use to
   * @param asOf the time that all pages are true of
   */
  record ContributionPlace(int question, Instant asOf, Instant after, UUID afterId) {

    /** Refuses what no server writes, whatever its checksum says. */
    ContributionPlace {
      if (afterId == null || !Times.isInRange(after) || !Times.isInRange(asOf)) {
        throw new IllegalArgumentException("not a place");
      }
    }
  }

  @Schema(name = "Contributions", description = "What a cell counted.")
  record ContributionsPage(
      @Schema(required = true, description = "The column.", examples = "repliesToPeers")
          String column,
      @Schema(
              required = true,
              minimum = "0",
              description =
                  "The number in the cell: how many items there are on all pages; for `words`, their words added up.",
              examples = "1")
          long total,
      @Schema(
              required = true,
              description = "The time that it is true of.",
              examples = "2027-02-01T00:00:00.000Z")
          Instant asOf,
      @Schema(required = true, maxItems = 1000, description = "At most limit contributions.")
          List<ContributionView> items,
      @Schema(
              required = true,
              nullable = true,
              description = "Where the next page begins; null if this is the last.")
          String nextCursor) {}

  @GET
  @Path("participation/{author}/contributions")
  @RolesAllowed(Scope.Name.READ)
  @Transactional
  @Operation(
      operationId = "listContributions",
      summary = "List what a cell counted",
      description =
          """
          Exactly what a cell of the table counted under the same filters, oldest first: as many as the cell says. Of several that \
          are counted as one, in `peersRepliedTo` and `activeDays`, the first of each is listed; for `firstAt` and `lastAt`, \
          the one of that time. For students, their own alone.\
          """)
  @APIResponseSchema(
      value = ContributionsPage.class,
      responseDescription = "A page of what was counted.")
  @Problems({ProblemType.FORBIDDEN, ProblemType.UNSETTLED})
  public Response list(
      @Parameter(description = "Whose cell: a handle or id.", example = "priya-nair")
          @PathParam("author")
          String author,
      @Parameter(
              description = "The column.",
              required = true,
              schema = @Schema(pattern = MEASURES),
              example = "repliesToPeers")
          @QueryParam("column")
          String column,
      @BeanParam ParticipationParameters parameters,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @QueryParam("cursor") String cursor,
      UriInfo uri) {
    Page.checkedLimit(limit);
    ContributionPlace place = cursor == null ? null : Cursors.read(ContributionPlace.class, cursor);
    if (place != null && parameters.asOf == null) {
      parameters.asOf = place.asOf();
    }
    ParticipationFilter filter = questions.of(callers.require(), parameters, author);
    if (filter.author().equals(AuthorRepository.NOBODY)) {
      throw ProblemException.notFound();
    }
    Measure measure =
        Measure.of(column == null ? "" : column)
            .orElseThrow(
                () ->
                    ProblemException.parameter(
                        "column", "must be one of " + MEASURES.replace("|", ", ")));
    int question = (filter + column).hashCode();
    if (place != null && place.question() != question) {
      throw Cursors.invalid();
    }
    List<ContributionView> found =
        queries.page(
            filter,
            measure,
            place == null ? Instant.EPOCH : place.after(),
            place == null ? new UUID(0, 0) : place.afterId(),
            limit + 1);
    Page<ContributionView> page =
        Page.of(
            found,
            limit,
            last ->
                Cursors.write(
                    new ContributionPlace(question, filter.asOf(), last.createdAt(), last.id())));
    ContributionsPage body =
        new ContributionsPage(
            column, queries.total(filter, measure), filter.asOf(), page.items(), page.nextCursor());
    return Links.next(Response.ok(body), uri, page.nextCursor()).build();
  }
}
