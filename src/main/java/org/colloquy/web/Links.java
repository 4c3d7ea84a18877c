package org.colloquy.web;

import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;

/** Link headers (RFC 8288). */
public final class Links {

  private Links() {}

  /**
   * Adds the address of the next page, which is the request's own with another cursor.
   *
   * @param nextCursor null if there is no next page: then nothing is added
   */
  public static ResponseBuilder next(ResponseBuilder answer, UriInfo uri, String nextCursor) {
    if (nextCursor == null) {
      return answer;
    }
    return answer.link(
        uri.getRequestUriBuilder().replaceQueryParam("cursor", nextCursor).build(), "next");
  }
}
