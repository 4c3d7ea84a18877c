package org.colloquy.pages;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Sends a browser on once its form was taken. */
final class SeeOther {

  private SeeOther() {}

  /** To a path of this server, with nothing kept of the way there. */
  static Response.ResponseBuilder to(String path) {
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, path)
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
