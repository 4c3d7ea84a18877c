package org.colloquy.transfer.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Reads a Disqus export. Each thread, which is a page of somebody's site, becomes a post with the
 * page's address, also where nobody has commented yet: whether anybody will is not known before the
 * file ends.
 */
public final class DisqusReader implements ForeignReader {

  private static final String ID = "dsq:id";

  @Override
  public void read(InputStream file, ForeignSink sink) throws IOException {
    try (XmlStream xml = XmlStream.open(file)) {
      new Reading(xml, new ForeignFlow(sink, xml.replaced())).all();
    }
  }

  /** One reading of one file. */
  private static final class Reading {

    private static final Set<String> CATEGORY = Set.of("forum");

    private final XmlStream xml;
    private final ForeignFlow flow;
    private String forum;

    Reading(XmlStream xml, ForeignFlow flow) {
      this.xml = xml;
      this.flow = flow;
    }

    void all() throws IOException {
      if (!xml.root().equals("disqus")) {
        throw xml.refused("The file is not a Disqus export: its root element is not disqus.");
      }
      for (String name = xml.child(); name != null; name = xml.child()) {
        switch (name) {
          case "category" -> know(xml.texts(CATEGORY).get("forum"));
          case "thread" -> thread();
          case "post" -> post();
          default -> xml.skip();
        }
      }
      begin();
      xml.end();
      flow.end();
    }

    private void know(String name) {
      if (forum == null) {
        forum = ForeignKeys.id(name);
      }
    }

    private void begin() {
      if (flow.isBegun()) {
        return;
      }
      if (forum == null) {
        throw xml.refused("The file is not a whole Disqus export: up to here no forum is named.");
      }
      flow.begin(forum);
    }

    private void thread() throws IOException {
      DisqusEntry entry = new DisqusEntry(xml.line(), ForeignKeys.id(xml.attribute(ID)));
      entry.read(xml);
      know(entry.text("forum"));
      begin();
      String reason = entry.giveThread(flow);
      if (reason != null) {
        flow.leftOut(LeftOut.POST, entry.id(), entry.line(), reason);
      }
    }

    private void post() throws IOException {
      DisqusEntry entry = new DisqusEntry(xml.line(), ForeignKeys.id(xml.attribute(ID)));
      entry.read(xml);
      begin();
      String reason = entry.givePost(flow);
      if (reason == null) {
        return;
      }
      if (entry.id() == null || entry.reference("thread") == null) {
        flow.leftOut(LeftOut.COMMENT, entry.id(), entry.line(), reason);
      } else {
        flow.gap(
            new ForeignGap(entry.id(), entry.reference("thread"), entry.reference("parent")),
            entry.line(),
            reason);
      }
    }
  }
}
