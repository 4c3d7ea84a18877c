package org.colloquy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.stream.Stream;
import org.colloquy.TestDatabase;
import org.colloquy.auth.CoursePage;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.formatters.StructuredFormatter;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CoursePage.class)
@WithTestResource(TestDatabase.class)
class JsonLogTest {

  @Test
  void one_switch_turns_the_log_to_json() {
    Handler[] handlers = LogContext.getLogContext().getLogger("").getHandlers();
    assertThat(formatters(handlers)).anyMatch(StructuredFormatter.class::isInstance);
  }

  private static Stream<Formatter> formatters(Handler[] handlers) {
    return Arrays.stream(handlers)
        .flatMap(
            handler ->
                handler instanceof ExtHandler outer
                    ? Stream.concat(Stream.of(handler), Arrays.stream(outer.getHandlers()))
                    : Stream.of(handler))
        .map(Handler::getFormatter);
  }
}
