package org.colloquy.thread;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.colloquy.reply.ReplyPath;
import org.colloquy.web.Cursors;
import org.colloquy.web.Page;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * How a client wants to walk a thread. A cursor holds all but the limit; what is said beside it
 * must agree with it.
 */
public class ThreadParameters {

  @Parameter(
      description =
          "How many levels to show; branches that go on have a moreCursor. All if left out.",
      schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "500"),
      example = "3")
  @QueryParam("depth")
  Integer depth;

  @Parameter(
      description = "The most replies in the answer, counted at whatever depth they stand.",
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              format = "int32",
              minimum = "1",
              maximum = "1000",
              defaultValue = "100"),
      example = "50")
  @QueryParam("limit")
  @DefaultValue(Page.DEFAULT_LIMIT)
  int limit;

  @Parameter(description = "The order of siblings; oldest if left out.")
  @QueryParam("sort")
  ThreadOrder sort;

  @Parameter(
      description =
          "Where to go on: a nextCursor or moreCursor of the same post. It holds sort, depth and author.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 4000))
  @QueryParam("cursor")
  String cursor;

  void check() {
    Page.checkedLimit(limit);
    if (depth != null) {
      Page.checkedLimit("depth", depth, 1, ReplyPath.MAX_DEPTH);
    }
  }

  /**
   * The walk that is asked for.
   *
   * @param scope the place beneath which a new walk goes; a cursor's must be there or further down
   * @param author whose replies alone are shown; null for everyone's
   * @throws org.colloquy.web.ProblemException if the cursor is none, or of another walk
   */
  static Walk walk(
      UUID post, ReplyPath scope, ThreadOrder sort, Integer depth, UUID author, String cursor) {
    if (cursor == null) {
      ThreadOrder order = sort == null ? ThreadOrder.OLDEST : sort;
      return new Walk(post, scope, scope.depth(), order, depth, author, Walk.NOW);
    }
    Walk walk = Cursors.read(Walk.class, cursor);
    ReplyPath walked = walk.scope();
    boolean agrees =
        walk.post().equals(post)
            && (walked.equals(scope) || walked.isBeneath(scope))
            && (sort == null || sort == walk.order())
            && (depth == null || depth.equals(walk.levels()))
            && (author == null || author.equals(walk.author()));
    if (!agrees) {
      throw Cursors.invalid();
    }
    return walk;
  }
}
