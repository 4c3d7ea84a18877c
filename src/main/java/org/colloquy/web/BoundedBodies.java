package org.colloquy.web;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of every body that is read: a body in chunks does not say its length. */
@Provider
public class BoundedBodies implements ReaderInterceptor {

  private final RequestBounds bounds;

  BoundedBodies(RequestBounds bounds) {
    this.bounds = bounds;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    context.setInputStream(new Bounded(context.getInputStream(), bounds.maxBody()));
    return context.proceed();
  }

  private static final class Bounded extends FilterInputStream {

    private final long limit;
    private long count;

    Bounded(InputStream body, long limit) {
      super(body);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      if (value >= 0) {
        count(1);
      }
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      if (read > 0) {
        count(read);
      }
      return read;
    }

    private void count(int bytes) throws BodyTooLarge {
      count += bytes;
      if (count > limit) {
        throw new BodyTooLarge(limit);
      }
    }
  }
}
