package org.colloquy.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Elements whose content one parser reads as text and another one as markup, inside each other, and
 * in them an attribute or a comment that would end them.
 */
final class HostileNestings {

  private static final List<String> OUTER =
      List.of(
          "svg",
          "math",
          "noscript",
          "style",
          "title",
          "textarea",
          "xmp",
          "iframe",
          "noembed",
          "noframes",
          "template",
          "select",
          "option",
          "table",
          "caption",
          "foreignObject",
          "desc",
          "mtext",
          "mglyph",
          "malignmark",
          "annotation-xml",
          "form",
          "script",
          "plaintext",
          "listing",
          "object",
          "p",
          "a",
          "pre",
          "code",
          "li",
          "td",
          "h1",
          "b",
          "frameset");

  private static final List<String> INNER =
      List.of(
          "style",
          "noscript",
          "title",
          "textarea",
          "xmp",
          "iframe",
          "svg",
          "math",
          "template",
          "script",
          "table",
          "p",
          "plaintext");

  private static final String RUN = "<img src=x onerror=alert(1)>";

  private HostileNestings() {}

  static List<String> all() {
    List<String> all = new ArrayList<>();
    for (String outer : OUTER) {
      for (String inner : INNER) {
        all.add("<%1$s><%2$s><a title=\"</%2$s>%3$s\"></%2$s></%1$s>".formatted(outer, inner, RUN));
        all.add("<%1$s><%2$s><a title=\"</%1$s>%3$s\"></%2$s></%1$s>".formatted(outer, inner, RUN));
        all.add("<%1$s><%2$s><!--</%2$s>%3$s--></%2$s></%1$s>".formatted(outer, inner, RUN));
        all.add("<%1$s><%2$s><!--</%1$s>%3$s-->".formatted(outer, inner, RUN));
        all.add("<%1$s><%2$s><![CDATA[</%2$s>%3$s]]>".formatted(outer, inner, RUN));
        all.add(
            "<%1$s>&lt;/%1$s&gt;<%2$s>&lt;img src=x onerror=alert(1)&gt;".formatted(outer, inner));
        all.add(
            "<math><mtext><table><mglyph><%1$s><%2$s id=\"</%1$s>%3$s\">"
                .formatted(outer, inner, RUN));
        all.add("> <%1$s>\n- <%2$s>\n\n`</%2$s>`</%1$s>%3$s".formatted(outer, inner, RUN));
      }
    }
    return all;
  }
}
