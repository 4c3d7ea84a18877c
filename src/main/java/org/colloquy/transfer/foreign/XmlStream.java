package org.colloquy.transfer.foreign;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;

/**
 * The elements of an XML file, one after the other. Names are taken as they are written, since real
 * exports use prefixes that they do not bind. There are no document types and no entities but XML's
 * own and HTML's.
 */
final class XmlStream implements Closeable {

  /** The longest text that is kept of an element, in UTF-16 units; of a longer one, one more. */
  static final int MAX_TEXT = 500_000;

  /** What the parser adds to its messages, and is known anyway. */
  private static final Pattern PLACE =
      Pattern.compile("^ParseError at \\S+\\s+Message: |\\s+at \\[row,col .*", Pattern.DOTALL);

  private static final WstxInputFactory FACTORY = factory();

  private final DecodedFile file;
  private final XMLStreamReader reader;

  private XmlStream(DecodedFile file, XMLStreamReader reader) {
    this.file = file;
    this.reader = reader;
  }

  private static WstxInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLResolver html = (publicId, systemId, base, name) -> references(name);
    factory.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, html);
    // Nothing expands to more than two characters, so there may be as many as the file has room
    // for.
    factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, Integer.MAX_VALUE);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    // Long texts come in pieces, of which no more than MAX_TEXT are kept.
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 200);
    return factory;
  }

  /** An entity of HTML by its characters' numbers, which are never markup; null for no entity. */
  private static Reader references(String entity) {
    if (!Entities.isNamedEntity(entity)) {
      return null;
    }
    StringBuilder references = new StringBuilder();
    Entities.getByName(entity)
        .codePoints()
        .forEach(c -> references.append("&#").append(c).append(';'));
    return new StringReader(references.toString());
  }

  /**
   * Opens a file.
   *
   * @throws UnreadableFile if its encoding is unknown, or nothing of it can be read
   */
  static XmlStream open(InputStream bytes) throws IOException {
    DecodedFile file = DecodedFile.open(bytes);
    try {
      return new XmlStream(file, FACTORY.createXMLStreamReader(file));
    } catch (XMLStreamException e) {
      throw translated(e, null);
    }
  }

  /**
   * Goes to the root element.
   *
   * @return its name
   * @throws UnreadableFile if there is none, or a document type before it
   */
  String root() throws IOException {
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return reader.getLocalName();
        }
        case XMLStreamConstants.DTD ->
            throw refused("The file has a document type (DOCTYPE), which is not allowed.");
        default -> {}
      }
    }
  }

  /**
   * Goes to the next element directly beneath the current one. The one before must have been read
   * to its end.
   *
   * @return its name; null if the current element ends instead
   */
  String child() throws IOException {
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return reader.getLocalName();
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return null;
        }
        default -> {}
      }
    }
  }

  /** Reads the element to its end, for its text; that of elements within it too. */
  String text() throws IOException {
    StringBuilder text = new StringBuilder();
    read(text);
    return ForeignText.storable(text.toString());
  }

  /** Reads the element to its end, for nothing. */
  void skip() throws IOException {
    read(null);
  }

  private void read(StringBuilder text) throws IOException {
    int depth = 1;
    while (depth > 0) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (text != null) {
            append(text);
          }
        }
        default -> {}
      }
    }
  }

  private void append(StringBuilder text) throws IOException {
    try {
      int room = MAX_TEXT + 1 - text.length();
      if (room > 0) {
        text.append(
            reader.getTextCharacters(),
            reader.getTextStart(),
            Math.min(room, reader.getTextLength()));
      }
    } catch (WstxLazyException e) {
      throw translated(
          e.getCause() instanceof XMLStreamException cause ? cause : new XMLStreamException(e),
          reader.getLocation());
    }
  }

  /** Reads the element to its end, for the texts of some of those beneath it, by name. */
  Map<String, String> texts(Set<String> names) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (String name = child(); name != null; name = child()) {
      if (names.contains(name)) {
        texts.putIfAbsent(name, text());
      } else {
        skip();
      }
    }
    return texts;
  }

  /** An attribute of the element that begins here; empty if it has none of the name. */
  String attribute(String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : ForeignText.storable(value);
  }

  /**
   * Goes behind the root element.
   *
   * @throws UnreadableFile if there is anything but space and comments
   */
  void end() throws IOException {
    while (next() != XMLStreamConstants.END_DOCUMENT) {
      // Space and comments.
    }
  }

  /** Where what was read last begins, from 1. */
  int line() {
    return Math.max(1, reader.getLocation().getLineNumber());
  }

  /** The characters replaced so far. */
  ReplacedCharacters replaced() {
    return file.replaced();
  }

  /** The exception that refuses the file for what was read last. */
  UnreadableFile refused(String detail) {
    return new UnreadableFile(line(), Math.max(1, reader.getLocation().getColumnNumber()), detail);
  }

  private int next() throws IOException {
    try {
      return reader.next();
    } catch (XMLStreamException e) {
      throw translated(e, reader.getLocation());
    }
  }

  /**
   * The parser's exception as ours.
   *
   * @param near where reading is, for faults that are told without their place
   */
  private static UnreadableFile translated(XMLStreamException e, Location near) throws IOException {
    if (e.getNestedException() instanceof IOException cause) {
      throw cause;
    }
    Location at = e.getLocation() == null ? near : e.getLocation();
    String message = PLACE.matcher(String.valueOf(e.getMessage())).replaceAll("");
    return new UnreadableFile(
        at == null ? 1 : Math.max(1, at.getLineNumber()),
        at == null ? 1 : Math.max(1, at.getColumnNumber()),
        "The file is not well-formed XML: " + ForeignText.name(message) + ".");
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
