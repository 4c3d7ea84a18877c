package org.colloquy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;

/** Requests as they are written, which HTTP clients would put right or refuse. */
public final class RawHttp {

  private RawHttp() {}

  /** An answer; its head in lower case. */
  public record Answer(int status, String head, String body) {

    /** A header's value; null if there is none. */
    public String header(String name) {
      return head.lines()
          .filter(line -> line.startsWith(name.toLowerCase(java.util.Locale.ROOT) + ": "))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 2))
          .orElse(null);
    }
  }

  /** Sends GET for an address. */
  public static Answer get(String address) {
    return send("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n", new byte[0]);
  }

  /** Sends a head, closed by an empty line, and a body, and reads until the server closes. */
  public static Answer send(String head, byte[] body) {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write((head + "Connection: close\r\n\r\n").getBytes(UTF_8));
      out.write(body);
      out.flush();
      byte[] answer = socket.getInputStream().readAllBytes();
      return read(new String(answer, ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body in chunks, as a request that does not know its length sends it. */
  public static byte[] chunked(byte[] body) {
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    for (int start = 0; start < body.length; start += 50_000) {
      int length = Math.min(50_000, body.length - start);
      chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(UTF_8));
      chunks.write(body, start, length);
      chunks.writeBytes("\r\n".getBytes(UTF_8));
    }
    chunks.writeBytes("0\r\n\r\n".getBytes(UTF_8));
    return chunks.toByteArray();
  }

  private static Answer read(String text) {
    int end = text.indexOf("\r\n\r\n");
    String[] head = text.substring(0, end).split("\r\n", 2);
    return new Answer(
        Integer.parseInt(head[0].split(" ", -1)[1]), lowered(head), text.substring(end + 4));
  }

  private static String lowered(String[] head) {
    StringBuilder lowered = new StringBuilder();
    for (String line : (head.length < 2 ? "" : head[1]).split("\r\n", -1)) {
      int colon = line.indexOf(':');
      lowered
          .append(line.substring(0, Math.max(colon, 0)).toLowerCase(java.util.Locale.ROOT))
          .append(line.substring(Math.max(colon, 0)))
          .append('\n');
    }
    return lowered.toString();
  }
}
