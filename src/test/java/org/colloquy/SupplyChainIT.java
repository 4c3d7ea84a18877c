package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.colloquy.CommandProcess.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the packaged server is made of is listed beside it, and may be passed on. */
class SupplyChainIT {

  private static final Path APPLICATION = Path.of("target/quarkus-app");
  private static final Path LICENCES = Path.of("src/test/resources/licences.txt");

  private static JsonNode parts;

  @BeforeAll
  static void read() throws IOException {
    parts = new ObjectMapper().readTree(APPLICATION.resolve("bom.json").toFile()).at("/components");
  }

  @Test
  void each_library_beside_the_server_is_listed_under_its_coordinates() throws IOException {
    TreeSet<String> listed = new TreeSet<>();
    for (JsonNode part : parts) {
      listed.add(fileName(part));
    }
    assertThat(listed).hasSizeGreaterThan(100);
    try (Stream<Path> files = Files.walk(APPLICATION.resolve("lib"))) {
      List<String> libraries =
          files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
      assertThat(libraries).hasSizeGreaterThan(100);
      assertThat(listed).containsAll(libraries);
    }
  }

  @Test
  void the_scripts_of_the_pages_are_listed_too() {
    TreeSet<String> names = new TreeSet<>();
    parts.forEach(
        part -> names.add(part.path("group").asText() + ":" + part.path("name").asText()));
    assertThat(names).contains("org.mvnpm:lit", "org.mvnpm:echarts", "org.mvnpm:zrender");
  }

  @Test
  void the_commands_of_the_page_on_security_find_nothing_else() {
    Needs.program("bash");
    Needs.program("jq");
    List<CodeBlock> blocks = CodeBlock.of(Path.of("SECURITY.md"));
    CodeBlock command = blocks.stream().filter(CodeBlock::isShell).findFirst().orElseThrow();

    Outcome outcome = CodeBlock.run(Path.of(".").toAbsolutePath(), command.text());

    assertThat(outcome.out()).isEqualTo(blocks.get(blocks.indexOf(command) + 1).text());
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  @Test
  void each_part_has_a_licence_that_is_allowed() throws IOException {
    Map<String, String> allowed = lines("licence");
    Map<String, String> exceptions = lines("part");
    List<String> refused = new ArrayList<>();
    TreeSet<String> needed = new TreeSet<>();
    for (JsonNode part : parts) {
      String name = part.path("group").asText() + ":" + part.path("name").asText();
      List<String> licences = licences(part);
      if (licences.stream().anyMatch(allowed::containsKey)) {
        needed.addAll(licences);
      } else if (exceptions.containsKey(name)) {
        needed.add(name);
      } else {
        refused.add(name + " " + licences);
      }
    }
    assertThat(refused).isEmpty();
    // Nothing is allowed for its own sake.
    assertThat(needed).containsAll(allowed.keySet()).containsAll(exceptions.keySet());
  }

  /** Of several, one may be chosen. */
  private static List<String> licences(JsonNode part) {
    List<String> licences = new ArrayList<>();
    for (JsonNode choice : part.path("licenses")) {
      if (choice.has("expression")) {
        licences.addAll(List.of(choice.get("expression").asText().split(" OR ", -1)));
      }
      JsonNode licence = choice.path("license");
      licences.add(licence.path("id").asText(licence.path("name").asText()));
    }
    return licences;
  }

  /** The lines of a kind, by what they name: the kind, the name and a reason, between tabs. */
  private static Map<String, String> lines(String kind) throws IOException {
    Map<String, String> lines = new HashMap<>();
    for (String line : Files.readAllLines(LICENCES)) {
      String[] columns = line.split("\t", 3);
      if (columns[0].equals(kind)) {
        assertThat(columns).as(line).hasSize(3);
        lines.put(columns[1], columns[2]);
      }
    }
    return lines;
  }

  /** What Quarkus calls a part's file. */
  private static String fileName(JsonNode part) {
    String[] purl = part.path("purl").asText().split("\\?", 2);
    String classifier =
        purl.length == 2 && purl[1].contains("classifier=")
            ? "-" + purl[1].replaceFirst(".*classifier=([^&]*).*", "$1")
            : "";
    return "%s.%s-%s%s.jar"
        .formatted(
            part.path("group").asText(),
            part.path("name").asText(),
            part.path("version").asText(),
            classifier);
  }
}
