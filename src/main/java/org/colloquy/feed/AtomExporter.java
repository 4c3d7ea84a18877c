package org.colloquy.feed;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.colloquy.web.Times;

/** Writes a feed as Atom (RFC 4287) with its threads (RFC 4685), in UTF-8. */
final class AtomExporter {

  /** The media type of feeds. */
  static final String MEDIA_TYPE = "application/atom+xml";

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private static final String THREAD = "http://purl.org/syndication/thread/1.0";

  private static final String PREFIX = "thr";

  private static final String HTML = "text/html";

  private final XMLStreamWriter xml;

  private AtomExporter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] write(Feed feed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
      new AtomExporter(xml).feed(feed);
      xml.close();
    } catch (XMLStreamException e) {
      // Nothing goes out of memory here, and what XML can't hold was taken out.
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private void feed(Feed feed) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("", "feed", ATOM);
    xml.writeDefaultNamespace(ATOM);
    xml.writeNamespace(PREFIX, THREAD);
    element("id", urn(feed.id()));
    element("title", feed.title());
    element("updated", Times.write(feed.updated()));
    link("self", MEDIA_TYPE, feed.self());
    link("alternate", HTML, feed.alternate());
    if (feed.next() != null) {
      link("next", MEDIA_TYPE, feed.next());
    }
    element("generator", "Colloquy");
    for (Feed.Entry entry : feed.entries()) {
      entry(entry);
    }
    xml.writeEndDocument();
  }

  private void entry(Feed.Entry entry) throws XMLStreamException {
    xml.writeStartElement("", "entry", ATOM);
    element("id", urn(entry.id()));
    element("title", entry.title());
    xml.writeStartElement("", "author", ATOM);
    element("name", entry.author());
    xml.writeEndElement();
    element("published", Times.write(entry.published()));
    element("updated", Times.write(entry.updated()));
    link("alternate", HTML, entry.page());
    for (String tag : entry.tags()) {
      xml.writeEmptyElement("", "category", ATOM);
      xml.writeAttribute("term", XmlText.allowed(tag));
    }
    thread(entry);
    xml.writeStartElement("", "content", ATOM);
    xml.writeAttribute("type", "html");
    xml.writeCharacters(XmlText.allowed(entry.html()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void thread(Feed.Entry entry) throws XMLStreamException {
    if (entry.inReplyTo() != null) {
      xml.writeEmptyElement(PREFIX, "in-reply-to", THREAD);
      xml.writeAttribute("ref", urn(entry.inReplyTo().ref()));
      xml.writeAttribute("href", entry.inReplyTo().page().toString());
      xml.writeAttribute("type", HTML);
    }
    if (entry.replies() != null) {
      link("replies", MEDIA_TYPE, entry.replies().feed());
      xml.writeAttribute(PREFIX, THREAD, "count", Integer.toString(entry.replies().count()));
      Instant updated = entry.replies().updated();
      if (updated != null) {
        xml.writeAttribute(PREFIX, THREAD, "updated", Times.write(updated));
      }
    }
    xml.writeStartElement(PREFIX, "total", THREAD);
    xml.writeCharacters(Integer.toString(entry.responses()));
    xml.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement("", name, ATOM);
    xml.writeCharacters(XmlText.allowed(text));
    xml.writeEndElement();
  }

  /** Leaves the element open for more attributes; what is written next closes it. */
  private void link(String rel, String type, URI href) throws XMLStreamException {
    xml.writeEmptyElement("", "link", ATOM);
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", href.toString());
  }

  private static String urn(UUID id) {
    return "urn:uuid:" + id;
  }
}
