package org.colloquy.participation;

import java.io.OutputStream;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes who answered whom as a directed graph in GraphML 1.0 ("GraphML Primer", graphdrawing.org),
 * which graph programs read: an author is a node, its id the handle; an edge's weight is the number
 * of replies.
 */
final class GraphMlExporter {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  private GraphMlExporter() {}

  static void write(Table<InteractionRow> edges, OutputStream out) throws XMLStreamException {
    // Nodes are declared before the edges that use them, so the edges wait.
    TreeMap<String, TreeMap<String, Long>> graph = new TreeMap<>();
    edges
        .rows()
        .accept(
            edge -> {
              graph
                  .computeIfAbsent(edge.author(), author -> new TreeMap<>())
                  .put(edge.answered(), edge.replies());
              graph.computeIfAbsent(edge.answered(), author -> new TreeMap<>());
            });
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeEmptyElement("key");
    attributes(xml, "id", "weight", "for", "edge", "attr.name", "weight", "attr.type", "long");
    xml.writeStartElement("graph");
    attributes(xml, "id", edges.name(), "edgedefault", "directed");
    for (String node : graph.keySet()) {
      xml.writeEmptyElement("node");
      attributes(xml, "id", node);
    }
    for (var from : graph.entrySet()) {
      for (var to : from.getValue().entrySet()) {
        edge(xml, from.getKey(), to.getKey(), to.getValue());
      }
    }
    xml.writeEndDocument();
    xml.flush();
  }

  private static void edge(XMLStreamWriter xml, String source, String target, long weight)
      throws XMLStreamException {
    xml.writeStartElement("edge");
    attributes(xml, "source", source, "target", target);
    xml.writeStartElement("data");
    attributes(xml, "key", "weight");
    xml.writeCharacters(Long.toString(weight));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void attributes(XMLStreamWriter xml, String... namesAndValues)
      throws XMLStreamException {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
    }
  }
}
