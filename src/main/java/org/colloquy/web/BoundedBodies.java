package org.colloquy.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Holds bodies to their operation's bound: by the length that they say, and, since a body in chunks
 * does not say its length, by counting what is read.
 */
@Provider
public class BoundedBodies implements ReaderInterceptor {

  private static final String BOUND = "colloquy.max-body";

  private final RequestBounds bounds;

  BoundedBodies(RequestBounds bounds) {
    this.bounds = bounds;
  }

  @ServerRequestFilter
  void check(ResourceInfo resource, ContainerRequestContext request) {
    long bound = bounds.maxBody(resource.getResourceMethod());
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (length != null && Long.parseLong(length) > bound) {
      throw new BodyTooLarge(bound).problem();
    }
    request.setProperty(BOUND, bound);
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    context.setInputStream(
        new Bounded(context.getInputStream(), (Long) context.getProperty(BOUND)));
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
