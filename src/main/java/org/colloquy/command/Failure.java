package org.colloquy.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Why a command ends without having done its work, in the lines that its user is shown. */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The server said no, or what it was asked to do failed. */
  static final int REFUSED = 1;

  /** The command makes no sense as it was given. */
  static final int USAGE = 2;

  /** No server answers. */
  static final int UNREACHABLE = 3;

  /** As shells have it when a program is interrupted. */
  static final int INTERRUPTED = 130;

  private final int exitCode;
  private final transient List<String> lines;
  private final transient Optional<JsonNode> json;

  private Failure(int exitCode, List<String> lines, Optional<JsonNode> json) {
    super(String.join("\n", lines));
    this.exitCode = exitCode;
    this.lines = List.copyOf(lines);
    this.json = json;
  }

  static Failure refused(String... lines) {
    return new Failure(REFUSED, List.of(lines), Optional.empty());
  }

  /**
   * The server's refusal in its own words.
   *
   * @param json what is shown instead where JSON is asked for
   */
  static Failure refused(List<String> lines, JsonNode json) {
    return new Failure(REFUSED, lines, Optional.of(json));
  }

  static Failure usage(String... lines) {
    return new Failure(USAGE, List.of(lines), Optional.empty());
  }

  static Failure unreachable(String... lines) {
    return new Failure(UNREACHABLE, List.of(lines), Optional.empty());
  }

  static Failure interrupted() {
    Thread.currentThread().interrupt();
    return new Failure(INTERRUPTED, List.of("Interrupted."), Optional.empty());
  }

  /** The process's exit code. */
  int exitCode() {
    return exitCode;
  }

  /** What to print, the gist first. */
  List<String> lines() {
    return lines;
  }

  /** What to print where the output is for machines; empty if the server said nothing. */
  Optional<JsonNode> json() {
    return json;
  }
}
