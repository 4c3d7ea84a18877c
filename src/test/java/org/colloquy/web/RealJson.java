package org.colloquy.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** JSON as the server writes it, for tests that start no server. */
public final class RealJson {

  private RealJson() {}

  /** A mapper with the server's own set-up. */
  public static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
    new JsonConfig().customize(mapper);
    return mapper;
  }
}
