package org.colloquy.web;

import jakarta.enterprise.context.RequestScoped;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** What makes the present request known again when it is repeated under its key. */
@RequestScoped
public class IdempotentRequest {

  private String key;
  private String query = "";
  private final MessageDigest digest = sha256();
  private InputStream body;
  private byte[] fingerprint;

  /** The key that the request bears; empty if it bears none, or the operation takes none. */
  public Optional<String> key() {
    return Optional.ofNullable(key);
  }

  /**
   * A digest of all that the client asks for: the query and the bytes of the body. Reads what is
   * left of the body and waits for it, so an operation that reads its body by itself is asked
   * afterwards.
   *
   * @return 32 bytes
   * @throws IOException if the body is too long, or ends too early
   */
  public byte[] fingerprint() throws IOException {
    if (fingerprint == null) {
      if (body != null) {
        body.close();
      }
      byte[] ofBody = digest.digest();
      digest.update(query.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      fingerprint = digest.digest(ofBody);
    }
    return fingerprint.clone();
  }

  void begin(String key, String query) {
    this.key = key;
    this.query = query == null ? "" : query;
  }

  /** The body, digested as it is read. */
  InputStream digested(InputStream body) {
    this.body = new Digested(body);
    return this.body;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Digests every byte: what its reader skips or leaves unread too. */
  private final class Digested extends FilterInputStream {

    private boolean closed;

    Digested(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      if (value >= 0) {
        digest.update((byte) value);
      }
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      if (read > 0) {
        digest.update(bytes, offset, read);
      }
      return read;
    }

    @Override
    public long skip(long count) throws IOException {
      return readNBytes((int) Math.min(count, 8192)).length;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        transferTo(OutputStream.nullOutputStream());
        closed = true;
        in.close();
      }
    }
  }
}
