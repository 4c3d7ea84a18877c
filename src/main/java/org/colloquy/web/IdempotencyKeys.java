package org.colloquy.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads the keys of requests that can be repeated, and digests the bodies of those that bear one.
 */
@Provider
// Behind BoundedBodies, so that what is read for the digest alone is bounded too.
@Priority(Priorities.USER + 100)
public class IdempotencyKeys implements ReaderInterceptor {

  /** The request's header. */
  public static final String HEADER = "Idempotency-Key";

  /** The parameter that holds the key of a form. */
  public static final String PARAMETER = "key";

  /** The header of an answer that was given before. */
  public static final String REPLAYED = "Idempotency-Replayed";

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

  private final IdempotentRequest idempotent;

  IdempotencyKeys(IdempotentRequest idempotent) {
    this.idempotent = idempotent;
  }

  @ServerRequestFilter
  void read(ResourceInfo resource, ContainerRequestContext request) {
    List<String> keys = keys(resource.getResourceMethod(), request);
    boolean taken = resource.getResourceMethod().isAnnotationPresent(Idempotent.class);
    if (keys == null || keys.isEmpty() || !taken) {
      return;
    }
    if (keys.size() > 1) {
      throw ProblemException.parameter(HEADER, "is given more than once");
    }
    if (!KEY.matcher(keys.get(0)).matches()) {
      throw ProblemException.parameter(HEADER, "must be 1 to 255 visible ASCII characters");
    }
    idempotent.begin(keys.get(0), request.getUriInfo().getRequestUri().getRawQuery());
  }

  /** A form can't send headers, so its key is in the address that it is sent to. */
  private static List<String> keys(Method operation, ContainerRequestContext request) {
    Consumes consumes = operation.getAnnotation(Consumes.class);
    boolean isForm =
        consumes != null
            && Arrays.asList(consumes.value()).contains(MediaType.APPLICATION_FORM_URLENCODED);
    return isForm
        ? request.getUriInfo().getQueryParameters().get(PARAMETER)
        : request.getHeaders().get(HEADER);
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (idempotent.key().isEmpty()) {
      return context.proceed();
    }
    InputStream body = idempotent.digested(context.getInputStream());
    context.setInputStream(body);
    Object entity = context.proceed();
    if (!(entity instanceof InputStream)) {
      // Whatever the reader had no use for belongs to the request all the same.
      body.close();
    }
    return entity;
  }
}
