package org.colloquy.text;

import java.util.ArrayList;
import java.util.List;

/** Handlers of events on elements that have them, behind whatever may part two attributes. */
final class HostileHandlers {

  private static final List<String> EVENTS =
      List.of(
          ("abort afterprint animationcancel animationend animationiteration animationstart auxclick beforecopy beforecut"
                  + " beforeinput beforepaste beforeprint beforetoggle beforeunload begin blur bounce cancel canplay"
                  + " canplaythrough change click close command contentvisibilityautostatechange contextmenu copy cuechange"
                  + " cut dblclick drag dragend dragenter dragleave dragover dragstart drop durationchange end ended error"
                  + " finish focus focusin focusout formdata fullscreenchange gotpointercapture hashchange input invalid"
                  + " keydown keypress keyup load loadeddata loadedmetadata loadstart lostpointercapture message mousedown"
                  + " mouseenter mouseleave mousemove mouseout mouseover mouseup mousewheel offline online pagehide pageshow"
                  + " paste pause play playing pointercancel pointerdown pointerenter pointerleave pointermove pointerout"
                  + " pointerover pointerrawupdate pointerup popstate progress ratechange readystatechange repeat reset resize"
                  + " scroll scrollend scrollsnapchange search securitypolicyviolation seeked seeking select selectionchange"
                  + " selectstart show slotchange stalled start storage submit suspend timeupdate toggle touchcancel touchend"
                  + " touchmove touchstart transitioncancel transitionend transitionrun transitionstart unhandledrejection"
                  + " unload volumechange waiting webkitanimationend wheel")
              .split(" "));

  private static final List<String> ELEMENTS =
      List.of(
          "<p@>x</p>",
          "<a href=x@>x</a>",
          "<img src=x@>",
          "<code class=language-x@>x</code>",
          "<ol start=1@><li>x</ol>",
          "<table><tr><td align=left@>x</table>",
          "<svg@></svg>",
          "<body@>",
          "<input autofocus@>",
          "<video src=x autoplay@></video>",
          "<details open@>x</details>",
          "<marquee@>x</marquee>",
          "> - *x* <em@>y</em>");

  private static final List<String> GAPS =
      List.of(
          " ",
          "\n",
          "\t",
          "/",
          "\f",
          "\r",
          " / ",
          "\"",
          "'",
          " x ",
          "\u000b",
          "\0",
          "&#32;",
          " data-x=\"y\"");

  private static final List<String> FORMS =
      List.of(
          "=alert(1)",
          "=\"alert(1)\"",
          "='alert(1)'",
          " = alert(1)",
          "=`alert(1)`",
          "=&#97;lert(1)",
          "\n=\nalert(1)",
          "\0=alert(1)");

  private HostileHandlers() {}

  static List<String> all() {
    List<String> handlers = new ArrayList<>();
    EVENTS.forEach(event -> handlers.add(" on" + event + "=alert(1)"));
    for (String gap : GAPS) {
      FORMS.forEach(form -> handlers.add(gap + "onerror" + form));
      FORMS.forEach(form -> handlers.add(gap + "ONCLICK" + form));
    }
    return Hostile.each(ELEMENTS, handlers);
  }
}
