package org.colloquy.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;

/** Who answered whom is read by JGraphT as it is in the JSON. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class GraphLibraryTest {

  @Inject ClassRoom room;

  @Test
  void the_graph_that_a_library_reads_has_the_authors_pairs_and_counts_of_the_table() {
    String teacher = room.instructor();
    String post = discussion(teacher);
    JsonPath table = as(teacher).get("/participation/interactions?postId=" + post).jsonPath();
    Map<String, Double> pairs =
        table.<Map<String, Object>>getList("items").stream()
            .collect(
                Collectors.toMap(
                    pair -> pair.get("author") + ">" + pair.get("answered"),
                    pair -> ((Number) pair.get("replies")).doubleValue()));
    assertThat(pairs).hasSize(5).containsValue(3.0);

    Map<String, String> handles = new HashMap<>();
    Graph<String, DefaultWeightedEdge> graph =
        read(
            as(teacher)
                .get("/participation/interactions?format=graphml&postId=" + post)
                .then()
                .statusCode(200)
                .contentType("application/graphml+xml")
                .extract()
                .asString(),
            handles);

    assertThat(handles.values())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of("items.author", "items.answered")
                .flatMap(column -> table.<String>getList(column).stream())
                .distinct()
                .toList());
    assertThat(graph.vertexSet()).hasSameSizeAs(handles.values());
    assertThat(
            graph.edgeSet().stream()
                .collect(
                    Collectors.toMap(
                        edge ->
                            handles.get(graph.getEdgeSource(edge))
                                + ">"
                                + handles.get(graph.getEdgeTarget(edge)),
                        graph::getEdgeWeight)))
        .isEqualTo(pairs);
  }

  /** Somebody is answered thrice, two answer each other, and one themselves. */
  private String discussion(String teacher) {
    String ana = room.student();
    String ben = room.student();
    String post = post(ana, "A graph");
    String first = reply(ben, post, null, "First");
    for (String body : List.of("Second", "Third")) {
      reply(ben, post, null, body);
    }
    reply(ana, post, first, "To Ben");
    reply(ben, post, first, "To myself");
    String last = reply(teacher, post, first, "To Ben too");
    reply(ana, post, last, "To the teacher");
    return post;
  }

  private static Graph<String, DefaultWeightedEdge> read(
      String graphMl, Map<String, String> handles) {
    Graph<String, DefaultWeightedEdge> graph =
        GraphTypeBuilder.<String, DefaultWeightedEdge>directed()
            .allowingSelfLoops(true)
            .weighted(true)
            .vertexSupplier(SupplierUtil.createStringSupplier())
            .edgeSupplier(SupplierUtil.DEFAULT_WEIGHTED_EDGE_SUPPLIER)
            .buildGraph();
    GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
    importer.setEdgeWeightAttributeName("weight");
    // It names the vertices by itself, and hands out the file's names beside.
    importer.addVertexAttributeConsumer(
        (attribute, value) -> {
          if (attribute.getSecond().equals("ID")) {
            handles.put(attribute.getFirst(), value.getValue());
          }
        });
    importer.importGraph(graph, new StringReader(graphMl));
    return graph;
  }
}
