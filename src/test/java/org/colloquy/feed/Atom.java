package org.colloquy.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.thaiopensource.util.PropertyMap;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A feed as a reader sees it who knows namespaces, and nothing of who wrote it. */
record Atom(Element element) {

  static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  static final String THREAD = "http://purl.org/syndication/thread/1.0";

  /** Parses a feed, and fails unless the schema allows it. */
  static Atom of(byte[] bytes) {
    try {
      assertThat(faults(bytes)).as("%s", new String(bytes, StandardCharsets.UTF_8)).isEmpty();
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return new Atom(
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What the schema has against a document. */
  static List<String> faults(byte[] bytes) throws SAXException, IOException {
    List<String> faults = new ArrayList<>();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new Listing(faults));
    PropertyMap map = properties.toPropertyMap();
    ValidationDriver driver = new ValidationDriver(map, CompactSchemaReader.getInstance());
    var schema = Objects.requireNonNull(Atom.class.getResource("/atom-threads.rnc"));
    assertThat(driver.loadSchema(new InputSource(schema.toString()))).as("%s", faults).isTrue();
    driver.validate(new InputSource(new ByteArrayInputStream(bytes)));
    return faults;
  }

  private record Listing(List<String> faults) implements ErrorHandler {

    @Override
    public void warning(SAXParseException fault) {
      faults.add(fault.getLineNumber() + ": " + fault.getMessage());
    }

    @Override
    public void error(SAXParseException fault) {
      faults.add(fault.getLineNumber() + ": " + fault.getMessage());
    }

    @Override
    public void fatalError(SAXParseException fault) {
      faults.add(fault.getLineNumber() + ": " + fault.getMessage());
    }
  }

  List<Atom> all(String namespace, String name) {
    NodeList found = element.getElementsByTagNameNS(namespace, name);
    return IntStream.range(0, found.getLength())
        .mapToObj(found::item)
        .filter(node -> node.getParentNode() == element)
        .map(node -> new Atom((Element) node))
        .toList();
  }

  List<Atom> entries() {
    return all(NAMESPACE, "entry");
  }

  /** The entry of a post or reply. */
  Atom entry(String id) {
    return entries().stream()
        .filter(entry -> entry.text("id").equals("urn:uuid:" + id))
        .findFirst()
        .orElseThrow();
  }

  /** The ids of the entries without what they begin with. */
  List<String> ids() {
    return entries().stream().map(entry -> entry.text("id").replace("urn:uuid:", "")).toList();
  }

  String text(String name) {
    return all(NAMESPACE, name).get(0).element.getTextContent();
  }

  /** The address of the one link with a relation; null if there is none. */
  String link(String rel) {
    List<Atom> links = links(rel);
    assertThat(links).as(rel).hasSizeLessThan(2);
    return links.isEmpty() ? null : links.get(0).attribute("href");
  }

  List<Atom> links(String rel) {
    return all(NAMESPACE, "link").stream()
        .filter(link -> link.attribute("rel").equals(rel))
        .toList();
  }

  String attribute(String name) {
    return element.getAttributeNS(null, name);
  }
}
