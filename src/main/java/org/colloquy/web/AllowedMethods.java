package org.colloquy.web;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * Which methods each address answers. The framework leaves them out of a 405, and to OPTIONS names
 * those of all addresses together.
 */
@ApplicationScoped
public class AllowedMethods {

  private final Map<String, Set<String>> byTemplate = new HashMap<>();

  AllowedMethods() {
    RuntimeResourceVisitor.visitRuntimeResources(
        "",
        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(),
        new RuntimeResourceVisitor() {
          @Override
          public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
            add(method, path);
          }
        });
  }

  @ServerRequestFilter(preMatching = true)
  Response options(ContainerRequestContext request) {
    if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
      return null;
    }
    Set<String> methods = of(request.getUriInfo());
    if (methods.isEmpty()) {
      throw ProblemException.notFound();
    }
    return Response.noContent().allow(methods).build();
  }

  /** The methods of an address; none if nothing is there. */
  Set<String> of(UriInfo uri) {
    String path = uri.getRequestUri().getRawPath();
    Set<String> methods = new TreeSet<>();
    byTemplate.forEach(
        (template, answered) -> {
          if (path.matches(template)) {
            methods.addAll(answered);
          }
        });
    return methods;
  }

  private void add(String method, String path) {
    String template = Pattern.compile("\\{[^}]*}").matcher(path).replaceAll("[^/]+") + "/?";
    Set<String> methods = byTemplate.computeIfAbsent(template, t -> new TreeSet<>());
    methods.add(method);
    methods.add(HttpMethod.OPTIONS);
    if (method.equals(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
  }
}
