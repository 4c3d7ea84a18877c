package org.colloquy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Keeps the names of skipped tests, and why they were, for the closing lines of the build: Maven
 * itself only counts them.
 */
public final class SkippedTests implements TestExecutionListener {

  /** The build deletes it at its beginning and shows it at its end. */
  private static final Path FILE = Path.of("target", "skipped-tests.txt");

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    keep(test, reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
      keep(test, result.getThrowable().map(Throwable::getMessage).orElse("no reason given"));
    }
  }

  private static void keep(TestIdentifier test, String reason) {
    String name = test.getSource().map(SkippedTests::name).orElse(test.getDisplayName());
    try {
      Files.createDirectories(FILE.getParent());
      Files.writeString(
          FILE,
          "Skipped: " + name + ": " + reason + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(TestSource source) {
    if (source instanceof MethodSource method) {
      return method.getJavaClass().getSimpleName() + "." + method.getMethodName();
    }
    if (source instanceof ClassSource type) {
      return type.getJavaClass().getSimpleName();
    }
    return source.toString();
  }
}
