package org.colloquy.fuzz;

import java.util.List;

/** Texts that people and machines write, and such as are written to do harm. */
final class Words {

  /** Text that is text, whatever it looks like: kept as it is where text is allowed. */
  static final List<String> HARMLESS =
      List.of(
          "My grandmother’s kitchen has *two* clocks.",
          "Why?",
          "- one\n- two\n\n> three",
          "| a | b |\n|---|---|\n| 1 | 2 |",
          "`code` and ~~struck~~ and https://example.org/a?b=c#d",
          "日本語の文章、そして絵文字 👩‍👩‍👧‍👦",
          "نص من اليمين إلى اليسار",
          "@ana-reyes and @nobody-has-this",
          "e\u0301 is é in two code points",
          "\uD83D\uDE00 \uD840\uDC00");

  /** Text that is meant to be taken for something else. */
  static final List<String> HOSTILE =
      List.of(
          "'; DROP TABLE reply; --",
          "' OR '1'='1",
          "\\'; select pg_sleep(30); --",
          "$$; DELETE FROM author; $$",
          "%' ESCAPE '\\",
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "<svg/onload=alert(1)>",
          "[x](javascript:alert(1))",
          "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
          "{{7*7}} ${7*7} #{7*7} {7*7}",
          "${jndi:ldap://localhost:1/a}",
          "../../../../etc/passwd",
          "..%2f..%2f..%2fetc%2fpasswd",
          "\u202Eright to left\u202C \u200F\u061C",
          "zero\u200Bwidth\uFEFF and \u2028 line \u2029 separators",
          "bell\u0007 escape\u001B[31m backspace\b del\u007F next\u0085",
          "line\r\nSet-Cookie: a=b",
          "\uFFFE\uFFFF\uFDD0",
          "A\u030A\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A\u030B\u030C",
          "*".repeat(2000),
          "[".repeat(2000),
          "> ".repeat(1000) + "x",
          "`".repeat(1501) + "a" + "`".repeat(1500),
          "!(".repeat(700),
          "=cmd|' /C calc'!A0",
          "ﷺ".repeat(100),
          "İıſK",
          "null",
          "true",
          "-1",
          "NaN",
          "\t",
          "\u00A0\u3000",
          "__proto__");

  /** Values of a query or path that are encoded as nobody would. */
  static final List<String> ENCODED =
      List.of(
          "%00",
          "a%00b",
          "%c0%ae%c0%ae",
          "%ed%a0%80",
          "%ff",
          "%f8%88%80%80%80",
          "%",
          "%4",
          "%zz",
          "%25%32%30",
          "%252e%252e%252f",
          "..%2f..%2f",
          "%2e%2e",
          "%5c",
          "%0d%0aSet-Cookie:%20a=b",
          "%u0041",
          "+%2b+",
          "%F0%9F%98%80",
          "%E2%80%AE",
          ";a=b",
          "%3Ba=b",
          "a%26b=c",
          "a%3D%3D",
          "%7B%7D",
          "%27%20OR%201=1--",
          "%3Cscript%3E",
          "9".repeat(400),
          "-9223372036854775809",
          "9223372036854775808",
          "1e3",
          "0x10",
          "%D9%A1%D9%A2",
          "%20%201",
          "a".repeat(5000));

  /** JSON that is none, or that few expect: as it is written in place of a value. */
  static final List<String> RAW_REFUSED =
      List.of(
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"a\\ud83d\"",
          "\"\\x41\"",
          "\"\\u12\"",
          "\"tab\tline\n\"",
          "NaN",
          "-Infinity",
          "01",
          ".5",
          "1.",
          "0x10",
          "'single'",
          "undefined",
          "/* a comment */ 1",
          "\"open",
          "[1,]",
          "{\"a\":1,}",
          "{a:1}",
          "1 2",
          "\u0000",
          "]",
          "1e400000000",
          "-1e999999999",
          "9".repeat(2000),
          "1" + "0".repeat(400) + ".5",
          "1e-999999999",
          "[".repeat(3000),
          "[".repeat(3000) + "]".repeat(3000),
          "{\"a\":".repeat(2000) + "1" + "}".repeat(2000));

  /** Bytes within quotes that are not UTF-8. */
  static final List<byte[]> NOT_UTF8 =
      List.of(
          new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'},
          new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'},
          new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'},
          new byte[] {'"', (byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80, '"'},
          new byte[] {'"', (byte) 0xFF, (byte) 0xFE, '"'},
          new byte[] {'"', 'a', (byte) 0xE2, (byte) 0x82, '"'});

  private Words() {}
}
