package org.colloquy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Addresses that are code, in every disguise and every place. */
final class HostileAddresses {

  private static final List<String> CODE =
      List.of(
          "javascript:alert(1)",
          "vbscript:alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
          "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
          "feed:javascript:alert(1)",
          "view-source:javascript:alert(1)",
          "livescript:alert(1)",
          "mhtml:http://evil.example/x!y",
          "blob:null/x",
          "filesystem:http://evil.example/x",
          "file:///etc/passwd",
          "about:blank#alert(1)",
          "intent:x#Intent;scheme=javascript;end",
          "ftp://evil.example/x",
          "jar:http://evil.example/x!/y");

  private static final List<String> PLACES =
      List.of(
          "<a href=\"@\">x</a>",
          "<a href='@'>x</a>",
          "<a href=@>x</a>",
          "<img src=\"@\">",
          "<img src=@ alt=x>",
          "<iframe src=\"@\"></iframe>",
          "<object data=\"@\"></object>",
          "<embed src=\"@\">",
          "<form action=\"@\"><button>x</button></form>",
          "<button formaction=\"@\">x</button>",
          "<svg><a xlink:href=\"@\"><text>x</text></a></svg>",
          "<math href=\"@\">x</math>",
          "<base href=\"@\">",
          "<area href=\"@\">",
          "<link rel=stylesheet href=\"@\">",
          "<meta http-equiv=refresh content=\"0;url=@\">",
          "<video src=\"@\" poster=\"@\">",
          "<table background=\"@\"><td background=\"@\">x",
          "<blockquote cite=\"@\">x</blockquote>",
          "<p style=\"background:url(@)\">x</p>",
          "[x](@)",
          "[x](<@>)",
          "![x](@)",
          "![x](<@> \"y\")",
          "<@>",
          "[x]\n\n[x]: @",
          "[x]\n\n[x]: <@> 'y'",
          "[![x](@)](@)");

  private HostileAddresses() {}

  static List<String> all() {
    List<String> addresses = new ArrayList<>();
    CODE.forEach(address -> addresses.addAll(disguised(address)));
    return Hostile.each(PLACES, addresses);
  }

  private static List<String> disguised(String address) {
    int colon = address.indexOf(':');
    String scheme = address.substring(0, colon);
    String rest = address.substring(colon + 1);
    String half = scheme.substring(0, 3);
    String other = scheme.substring(3);
    List<String> ways = new ArrayList<>();
    ways.add(address);
    ways.add(scheme.toUpperCase(Locale.ROOT) + ":" + rest);
    ways.add(
        other.toUpperCase(Locale.ROOT).isEmpty()
            ? address
            : half.toUpperCase(Locale.ROOT) + other + ":" + rest);
    for (String gap :
        List.of(
            "\t",
            "\n",
            "\r",
            "&#9;",
            "&#xA;",
            "&#13;",
            "&Tab;",
            "&NewLine;",
            "\u00ad",
            "\u200b",
            "\0",
            "&#0;",
            "&shy;",
            "/**/",
            "\\",
            "%09",
            "%0a")) {
      ways.add(half + gap + other + ":" + rest);
      ways.add(scheme + gap + ":" + rest);
    }
    for (String before :
        List.of(
            " ", "\t", "\u0001", "\u001f", "&#1;", "&#x1F;", "&#32;", "\u00a0", "\ufeff", "\u2028",
            "\u3000", "//", "x", "&nbsp;")) {
      ways.add(before + address);
    }
    for (String sign :
        List.of(
            "&colon;",
            "&#58;",
            "&#x3a;",
            "&#0000058",
            "&#x0000003A;",
            "%3a",
            "\uff1a",
            "\\:",
            "&amp;colon;",
            "&#58",
            "::")) {
      ways.add(scheme + sign + rest);
    }
    ways.add(entities("&#%d;", scheme) + ":" + rest);
    ways.add(entities("&#%07d", scheme) + "&#0000058" + rest);
    ways.add(entities("&#x%x;", scheme) + ":" + rest);
    ways.add(entities("&#X%04X;", scheme) + ":" + rest);
    ways.add(entities("%%%02x", scheme) + ":" + rest);
    ways.add(entities("\\u%04x", scheme) + ":" + rest);
    return ways;
  }

  private static String entities(String form, String text) {
    return text.chars().mapToObj(c -> form.formatted(c)).collect(Collectors.joining());
  }
}
