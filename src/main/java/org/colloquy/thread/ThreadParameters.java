package org.colloquy.thread;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.colloquy.reply.ReplyPath;
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
      description =
          "The most replies in the answer, counted at whatever depth they stand. Where their words are long there are"
              + " fewer: whether more follow is told by `nextCursor` alone.",
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
}
