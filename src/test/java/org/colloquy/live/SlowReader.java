package org.colloquy.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that asks for a stream and reads nothing of it until the end. */
final class SlowReader implements AutoCloseable {

  private static final int SMALL = 8 * 1024;

  /** An event that came whole. */
  private static final Pattern EVENT = Pattern.compile("id: (\\d+)\nevent: \\w+\ndata: [^\n]*\n\n");

  private static final Pattern CHUNK_HEAD = Pattern.compile("\r\n[0-9a-f]+\r\n");

  private final Socket socket = new Socket();

  SlowReader(String url) {
    URI uri = URI.create(url);
    try {
      // Or the system would read ahead for it.
      socket.setReceiveBufferSize(SMALL);
      socket.connect(new InetSocketAddress("localhost", uri.getPort()));
      String request = "GET " + uri.getRawPath() + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      // The first byte, so that the stream is open.
      if (socket.getInputStream().read() != 'H') {
        throw new AssertionError("no answer of HTTP");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what arrived before the server let go, and gives the sequences of whole events. */
  List<Long> readAtLast() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      byte[] buffer = new byte[SMALL];
      int length = socket.getInputStream().read(buffer);
      while (length > 0) {
        bytes.write(buffer, 0, length);
        length = socket.getInputStream().read(buffer);
      }
    } catch (IOException e) {
      // The server did not end the answer: it cut the connection.
      if (bytes.size() == 0) {
        throw new UncheckedIOException(e);
      }
    }
    String text = CHUNK_HEAD.matcher(bytes.toString(UTF_8)).replaceAll("");
    List<Long> ids = new ArrayList<>();
    Matcher event = EVENT.matcher(text);
    while (event.find()) {
      ids.add(Long.valueOf(event.group(1)));
    }
    return ids;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
