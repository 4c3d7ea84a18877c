package org.colloquy.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.apache.http.Header;
import org.apache.http.HttpException;
import org.apache.http.HttpResponse;
import org.apache.http.impl.DefaultBHttpClientConnection;
import org.apache.http.util.EntityUtils;
import org.colloquy.ContractConformance;

/**
 * A connection that writes requests as they are, which HTTP clients would put right or refuse, and
 * reads answers strictly.
 */
final class Wire implements AutoCloseable {

  /** Far longer than any answer takes: what takes longer hangs. */
  private static final int PATIENCE = 60_000;

  private final int port;
  private Socket socket;
  private DefaultBHttpClientConnection connection;

  Wire(int port) {
    this.port = port;
  }

  /** What came back. */
  record Answer(int status, List<Header> headers, String body) {

    /** A header's value; null if there is none. */
    String header(String name) {
      for (Header header : headers) {
        if (header.getName().equalsIgnoreCase(name)) {
          return header.getValue();
        }
      }
      return null;
    }

    ContractConformance.Answer forContract() {
      return new ContractConformance.Answer(status, this::header, body);
    }
  }

  /**
   * Sends a request, and gives the answer. Of a stream of events it reads the head alone.
   *
   * @throws IOException if there is no answer, or it is not HTTP
   */
  Answer send(Request request) throws IOException {
    try {
      if (connection == null) {
        connect();
      }
      write(request.draft().written());
      Answer answer = read(request.draft().method);
      if ("close".equalsIgnoreCase(answer.header("Connection"))
          || request.draft().isOdd
          || String.valueOf(answer.header("Content-Type")).startsWith("text/event-stream")) {
        close();
      }
      return answer;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void connect() throws IOException {
    socket = new Socket("localhost", port);
    socket.setSoTimeout(PATIENCE);
    socket.setTcpNoDelay(true);
    connection = new DefaultBHttpClientConnection(16 * 1024);
    connection.bind(socket);
  }

  private void write(byte[] request) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(request);
      out.flush();
    } catch (IOException e) {
      // The server may have refused what it did not want to read, and said so.
    }
  }

  private Answer read(String method) throws IOException {
    try {
      HttpResponse response = connection.receiveResponseHeader();
      int status = response.getStatusLine().getStatusCode();
      Header type = response.getFirstHeader("Content-Type");
      String body = "";
      boolean isStream = type != null && type.getValue().startsWith("text/event-stream");
      if (!method.equals("HEAD") && !isStream && status != 204 && status != 304) {
        connection.receiveResponseEntity(response);
        body = text(response);
      }
      return new Answer(status, List.of(response.getAllHeaders()), body);
    } catch (HttpException e) {
      throw new IOException(e);
    }
  }

  private static String text(HttpResponse response) throws IOException {
    byte[] bytes = EntityUtils.toByteArray(response.getEntity());
    Header coding = response.getFirstHeader("Content-Encoding");
    InputStream in = new ByteArrayInputStream(bytes);
    if (coding != null && bytes.length > 0) {
      in = coding.getValue().equals("gzip") ? new GZIPInputStream(in) : new InflaterInputStream(in);
    }
    return new String(in.readAllBytes(), UTF_8);
  }

  @Override
  public void close() {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      // It is gone in any case.
    }
    connection = null;
  }
}
