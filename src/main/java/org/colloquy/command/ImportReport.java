package org.colloquy.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What became of an import, for people to read. */
final class ImportReport {

  private final String name;
  private final JsonNode job;
  private final URI leftOut;

  /**
   * @param job as the server tells of it
   * @param leftOut where all that was left out is listed
   */
  ImportReport(String name, JsonNode job, URI leftOut) {
    this.name = name;
    this.job = job;
    this.leftOut = leftOut;
  }

  boolean isCompleted() {
    return job.path("status").asText().equals("completed");
  }

  /** Why it came to nothing, in the form that editors jump to. */
  Failure failure() {
    List<String> lines = new ArrayList<>();
    JsonNode fault = job.path("fault");
    if (fault.isObject()) {
      lines.add(
          name
              + position(fault, "line")
              + position(fault, "column")
              + ": "
              + fault.path("detail").asText());
    }
    lines.add(
        job.path("status").asText().equals("refused")
            ? "The file was refused, and nothing of it imported."
            : "The import failed.");
    return Failure.refused(lines, job);
  }

  private static String position(JsonNode fault, String member) {
    return fault.path(member).isNumber() ? ":" + fault.path(member).asLong() : "";
  }

  /** How much came in, and what did not. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("%-10s %9s %9s".formatted("", "added", "known"));
    for (Map.Entry<String, JsonNode> count : job.path("counts").properties()) {
      lines.add(
          "%-10s %9d %9d"
              .formatted(
                  count.getKey(),
                  count.getValue().path("added").asLong(),
                  count.getValue().path("known").asLong()));
    }
    long all = job.path("leftOutCount").asLong();
    if (all > 0) {
      lines.add("%-10s %9d".formatted("left out", all));
      job.path("leftOut").forEach(item -> lines.add("  " + line(item)));
      long more = all - job.path("leftOut").size();
      if (more > 0) {
        lines.add("  and " + more + " more: " + leftOut);
      }
    }
    return lines;
  }

  private static String line(JsonNode item) {
    StringBuilder line = new StringBuilder(item.path("kind").asText());
    if (item.hasNonNull("sourceId")) {
      line.append(' ').append(item.path("sourceId").asText());
    }
    if (item.hasNonNull("line")) {
      line.append(" (line ").append(item.path("line").asLong()).append(')');
    }
    return line.append(": ").append(item.path("reason").asText()).toString();
  }
}
