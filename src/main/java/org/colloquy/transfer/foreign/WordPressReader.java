package org.colloquy.transfer.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Set;

/**
 * Reads WordPress's export (WXR, "WordPress eXtended RSS") of the versions 1.0 to 1.2. What a
 * blog's readers see becomes posts and replies; comments that wait for approval become hidden
 * replies.
 */
public final class WordPressReader implements ForeignReader {

  private static final Set<String> VERSIONS = Set.of("1.0", "1.1", "1.2");

  @Override
  public void read(InputStream file, ForeignSink sink) throws IOException {
    try (XmlStream xml = XmlStream.open(file)) {
      new Reading(xml, new ForeignFlow(sink, xml.replaced())).all();
    }
  }

  /** One reading of one file. */
  private static final class Reading {

    private final XmlStream xml;
    private final ForeignFlow flow;
    private final WordPressAuthors authors = new WordPressAuthors();

    private String version = "";
    private String blog = "";
    private String link = "";

    /** When the export was made: the best guess of a time that is not told. */
    private Instant made = Instant.EPOCH;

    Reading(XmlStream xml, ForeignFlow flow) {
      this.xml = xml;
      this.flow = flow;
    }

    void all() throws IOException {
      if (!xml.root().equals("rss")) {
        throw xml.refused("The file is not a WordPress export: its root element is not rss.");
      }
      for (String name = xml.child(); name != null; name = xml.child()) {
        if (name.equals("channel")) {
          channel();
        } else {
          xml.skip();
        }
      }
      begin();
      xml.end();
      flow.end();
    }

    private void channel() throws IOException {
      for (String name = xml.child(); name != null; name = xml.child()) {
        switch (name) {
          case "wp:wxr_version" -> version = xml.text().strip();
          case "wp:base_blog_url" -> blog = address(xml.text());
          case "link" -> link = address(xml.text());
          case "pubDate" -> made = ForeignTimes.rss(xml.text()).orElse(made);
          case "wp:author" -> authors.read(xml);
          case "item" -> {
            begin();
            new WordPressItem(xml, flow, authors, made).read();
          }
          default -> xml.skip();
        }
      }
    }

    private static String address(String text) {
      String address = text.strip().replaceAll("/+$", "");
      return address.length() > 1_000 ? "" : address;
    }

    /** What stands before the first item is all that is known of the file. */
    private void begin() {
      if (flow.isBegun()) {
        return;
      }
      if (version.isEmpty()) {
        throw xml.refused(
            "The file is RSS, but not a WordPress export: up to here there is no wp:wxr_version.");
      }
      if (!VERSIONS.contains(version)) {
        throw xml.refused(
            "The file is a WordPress export of the version %s; 1.0, 1.1 and 1.2 can be read."
                .formatted(ForeignText.quoted(version)));
      }
      String source = blog.isEmpty() ? link : blog;
      if (source.isEmpty()) {
        throw xml.refused(
            "The file does not say which blog it is of: wp:base_blog_url is missing.");
      }
      flow.begin(source);
    }
  }
}
