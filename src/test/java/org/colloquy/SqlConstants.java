package org.colloquy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The SQL in the code: every constant that begins as a statement does. */
final class SqlConstants {

  private static final Path CLASSES = Path.of("target/classes").toAbsolutePath();

  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\s*\\(?(SELECT|INSERT|UPDATE|DELETE|WITH)\\s.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> ROOMS = new TreeMap<>();

  private SqlConstants() {}

  /** The room that a constant is in. */
  static String room(String constant) {
    return ROOMS.get(constant);
  }

  /** All of them, by the names of class and constant. */
  static Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(CLASSES.resolve("org/colloquy"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        collect(type(file), all);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
    return all;
  }

  private static Class<?> type(Path file) throws ClassNotFoundException {
    String path = CLASSES.relativize(file).toString();
    String name =
        path.substring(0, path.length() - ".class".length())
            .replace(file.getFileSystem().getSeparator(), ".");
    return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
  }

  private static void collect(Class<?> type, Map<String, String> all)
      throws IllegalAccessException {
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
        field.setAccessible(true);
        String text = (String) field.get(null);
        if (text != null && STATEMENT.matcher(text).matches()) {
          String name = type.getSimpleName() + "." + field.getName();
          all.put(name, text);
          ROOMS.put(
              name, type.getPackageName().replaceFirst("^org\\.colloquy\\.?([a-z]*).*", "$1"));
        }
      }
    }
  }
}
