package org.colloquy.fuzz;

import java.util.List;
import java.util.Map;

/** Headers as nobody who means well would send them. */
final class HostileHeaders {

  static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry(
              "Accept",
              List.of(
                  "",
                  "*",
                  "a/b;q=2",
                  ",,,",
                  "application/json;q=x",
                  "x/".repeat(3000),
                  "*/*;q=0.0000001",
                  "text/html")),
          Map.entry(
              "Accept-Encoding",
              List.of("gzip;q=x", "*;q=0", "identity;q=0", "br,".repeat(1000), "deflate")),
          Map.entry("Accept-Language", List.of("x".repeat(4000), "*-*", "en;q=9")),
          Map.entry(
              "Authorization",
              List.of(
                  "Bearer",
                  "Bearer ",
                  "bearer x",
                  "Basic YTpi",
                  "Basic %%%",
                  "Bearer a.b.c",
                  "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.",
                  "Bearer " + "x".repeat(8000),
                  "Bearer clq_" + "0".repeat(38),
                  "Bearer \"x\"",
                  "Negotiate x",
                  "Digest a=b",
                  "Bearer x, Bearer y")),
          Map.entry(
              "Cookie",
              List.of("a", "=;;=", "session=x", "__Host-session=" + "x".repeat(3000), "a=\"b")),
          Map.entry("Content-Encoding", List.of("gzip", "br", "identity", "x-none")),
          Map.entry(
              "Content-Type",
              List.of(
                  "",
                  "application/json;charset",
                  "application/json; charset=\"",
                  "a/b/c",
                  "application/json, text/plain",
                  "application/json;charset=x-none",
                  "APPLICATION/JSON")),
          Map.entry("Expect", List.of("200-ok", "x")),
          Map.entry("Forwarded", List.of("for=x;host=evil.example;proto=javascript", "for=\"")),
          Map.entry(
              "Host",
              List.of(
                  "",
                  "evil.example",
                  "localhost:99999",
                  "a b",
                  "[::1",
                  "localhost:x",
                  "é",
                  "x".repeat(3000),
                  "a/b?c#d")),
          Map.entry(
              "If-Match", List.of("", "\"", "*, *", "\"x\",".repeat(1000), "W/*", "\"\u0001\"")),
          Map.entry("If-None-Match", List.of("", "\"", "*", "\"x\",".repeat(1000), "W/\"\"", "x")),
          Map.entry("If-Modified-Since", List.of("x", "Thu, 99 Foo 9999 99:99:99 GMT")),
          Map.entry(
              "Idempotency-Key",
              List.of("", "é", "a b", "x".repeat(5000), "'; DROP TABLE reply; --")),
          Map.entry("Last-Event-ID", List.of("", "x", "-1", "99999999999999999999")),
          Map.entry("Origin", List.of("null", "https://evil.example", "x", "http://[")),
          Map.entry("Range", List.of("bytes=0-0", "bytes=-1", "x", "bytes=0-,0-,0-")),
          // Not h2c: without its settings Vert.x refuses it with a 400 and leaves the connection
          // open.
          Map.entry("Upgrade", List.of("websocket", "x")),
          Map.entry("X-Forwarded-For", List.of("1.2.3.4", "x", "\"")),
          Map.entry("X-Forwarded-Host", List.of("evil.example", "a b", "x".repeat(3000))),
          Map.entry("X-Forwarded-Proto", List.of("javascript", "")),
          Map.entry("X-Original-URL", List.of("/api/v1/exports", "/q/health")),
          Map.entry(
              "X-Request-Id",
              List.of("", "é", "a b", "x".repeat(129), "${jndi:ldap://localhost:1/a}")));

  private HostileHeaders() {}
}
