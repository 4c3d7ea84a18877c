package org.colloquy.auth;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** An answer as it can be given again, byte by byte. */
final class Answer {

  /** The first byte of every kept answer: a release that keeps them otherwise takes another. */
  private static final int FORMAT = 1;

  private static final int NO_CONTENT = 204;

  private final int status;

  /** Names and values, in turn. */
  private final List<String> headers;

  /** Whether the body is compressed, since it may be long. */
  private final boolean deflated;

  private final byte[] body;

  private Answer(int status, List<String> headers, boolean deflated, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.deflated = deflated;
    this.body = body;
  }

  /**
   * What an operation returned, with its body written out.
   *
   * @param returned a Response, or null for an operation that returns nothing
   * @throws IOException if the body can't be written
   */
  static Answer of(Object returned, ObjectMapper mapper) throws IOException {
    if (returned == null) {
      return new Answer(NO_CONTENT, List.of(), false, new byte[0]);
    }
    Response response = (Response) returned;
    List<String> headers = new ArrayList<>();
    for (Map.Entry<String, List<String>> header : response.getStringHeaders().entrySet()) {
      header.getValue().forEach(value -> headers.addAll(List.of(header.getKey(), value)));
    }
    Object entity = response.getEntity();
    if (entity instanceof StreamingOutput stream) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      try (DeflaterOutputStream deflater = new DeflaterOutputStream(body)) {
        stream.write(deflater);
      }
      return new Answer(response.getStatus(), headers, true, body.toByteArray());
    }
    byte[] body = entity == null ? new byte[0] : mapper.writeValueAsBytes(entity);
    return new Answer(response.getStatus(), headers, false, body);
  }

  /** Reads what {@link #bytes} wrote. */
  static Answer read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readUnsignedByte() != FORMAT) {
        throw new IOException("of another release");
      }
      int status = in.readUnsignedShort();
      List<String> headers = new ArrayList<>();
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        headers.add(in.readUTF());
      }
      return new Answer(status, headers, in.readBoolean(), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole answer as bytes. */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length + 512);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeShort(status);
      out.writeShort(headers.size());
      for (String text : headers) {
        out.writeUTF(text);
      }
      out.writeBoolean(deflated);
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The answer as it is sent. */
  Response response() {
    Response.ResponseBuilder response = Response.status(status);
    for (int i = 0; i < headers.size(); i += 2) {
      if (headers.get(i).equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
        response.type(headers.get(i + 1));
      } else {
        response.header(headers.get(i), headers.get(i + 1));
      }
    }
    if (deflated) {
      response.entity((StreamingOutput) this::inflate);
    } else if (body.length > 0) {
      response.entity(body);
    }
    return response.build();
  }

  private void inflate(OutputStream out) throws IOException {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(body))) {
      in.transferTo(out);
    }
  }
}
