package org.colloquy.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads path, query and header parameters. Jakarta REST would answer a bad query parameter with
 * 404; here it is a 400 that names the parameter.
 */
@Provider
public final class Parameters implements ParamConverterProvider {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");

  @Override
  public <T> ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    String name = name(annotations);
    if (type == String.class) {
      return converter(name, text -> text, "");
    }
    if (type == UUID.class) {
      return converter(name, Parameters::uuid, "must be a UUID");
    }
    if (type == Integer.class || type == int.class) {
      return converter(name, text -> Integer.valueOf(number(text)), "must be a whole number");
    }
    if (type == Long.class || type == long.class) {
      return converter(name, text -> Long.valueOf(number(text)), "must be a whole number");
    }
    if (type == Boolean.class || type == boolean.class) {
      return converter(name, Parameters::bool, "must be true or false");
    }
    if (type == Instant.class) {
      return converter(name, Times::read, "must be an RFC 3339 time, such as 2026-09-14T16:05:00Z");
    }
    if (type.isEnum()) {
      List<String> names = wireNames(type);
      return converter(
          name,
          text -> type.getEnumConstants()[indexOf(names, text)],
          "must be one of " + String.join(", ", names));
    }
    return null;
  }

  /** The names of an enum's constants as clients write them. */
  static List<String> wireNames(Class<?> type) {
    return Stream.of(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static int indexOf(List<String> names, String text) {
    int index = names.indexOf(text);
    if (index < 0) {
      throw new IllegalArgumentException(text);
    }
    return index;
  }

  private static UUID uuid(String text) {
    UUID uuid = UUID.fromString(text);
    // fromString takes groups that are too short.
    if (!uuid.toString().equals(text.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(text);
    }
    return uuid;
  }

  /** Java takes the digits of every script. */
  private static String number(String text) {
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static Boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static String name(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof QueryParam query) {
        return query.value();
      }
      if (annotation instanceof PathParam path) {
        return path.value();
      }
      if (annotation instanceof HeaderParam header) {
        return header.value();
      }
    }
    return "of the request";
  }

  private static <T> ParamConverter<T> converter(
      String name, Function<String, ?> read, String fault) {
    return new ParamConverter<>() {
      @Override
      @SuppressWarnings("unchecked") // int.class has no cast, and is boxed either way.
      public T fromString(String text) {
        if (text == null) {
          return null;
        }
        if (!Text.isStorable(text)) {
          throw ProblemException.parameter(name, "must not hold U+0000");
        }
        try {
          return (T) read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
          throw ProblemException.parameter(name, fault);
        }
      }

      @Override
      public String toString(T value) {
        return String.valueOf(value);
      }
    };
  }
}
