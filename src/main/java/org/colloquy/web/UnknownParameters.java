package org.colloquy.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses parameters that the operation does not have, empty ones, and repeated ones where it takes
 * one. A mistyped filter that is quietly ignored gives a count that is wrong and looks right.
 */
public final class UnknownParameters {

  private final Map<Method, Set<String>> single = new ConcurrentHashMap<>();
  private final Map<Method, Set<String>> repeated = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void check(ResourceInfo resource, ContainerRequestContext request) {
    Map<String, List<String>> query = request.getUriInfo().getQueryParameters();
    if (query.isEmpty()) {
      return;
    }
    Method method = resource.getResourceMethod();
    if (method.isAnnotationPresent(AnyParameters.class)) {
      return;
    }
    Set<String> ones = single.computeIfAbsent(method, m -> names(m, false));
    Set<String> many = repeated.computeIfAbsent(method, m -> names(m, true));
    for (Map.Entry<String, List<String>> given : query.entrySet()) {
      String name = given.getKey();
      if (!ones.contains(name) && !many.contains(name)) {
        throw ProblemException.parameter(
            name, "is not one of the operation's: " + String.join(", ", allOf(ones, many)));
      }
      // The framework takes an empty value for none, and would leave out the filter it was meant
      // for.
      if (given.getValue().contains("") && !method.isAnnotationPresent(FromForm.class)) {
        throw ProblemException.parameter(name, "must not be empty");
      }
      if (given.getValue().size() > 1 && !many.contains(name)) {
        throw ProblemException.parameter(name, "is given more than once");
      }
    }
  }

  private static Set<String> allOf(Set<String> ones, Set<String> many) {
    Set<String> all = new TreeSet<>(ones);
    all.addAll(many);
    return all;
  }

  private static Set<String> names(Method method, boolean lists) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      add(names, parameter.getAnnotation(QueryParam.class), parameter.getType(), lists);
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (Field field : parameter.getType().getDeclaredFields()) {
          add(names, field.getAnnotation(QueryParam.class), field.getType(), lists);
        }
      }
    }
    return names;
  }

  private static void add(Set<String> names, QueryParam query, Class<?> type, boolean lists) {
    if (query != null && List.class.isAssignableFrom(type) == lists) {
      names.add(query.value());
    }
  }
}
