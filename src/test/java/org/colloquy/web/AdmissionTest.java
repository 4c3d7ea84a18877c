package org.colloquy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdmissionTest {

  private final Vertx vertx = Vertx.vertx();
  private final Context loop = vertx.getOrCreateContext();
  private final AtomicLong time = new AtomicLong();
  private final List<String> came = new ArrayList<>();
  private final Map<String, Handler<Object>> ends = new HashMap<>();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** One request is worked on, and some may wait. */
  private Admission admission(int waiting) {
    LoadConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(LoadConfig.class)
            .withDefaultValue("colloquy.load.at-once", "1")
            .withDefaultValue("colloquy.load.waiting", String.valueOf(waiting))
            .withDefaultValue("colloquy.load.longest-wait", "3s")
            .withDefaultValue("colloquy.load.wait-behind", "50ms")
            .build()
            .getConfigMapping(LoadConfig.class);
    // Who waits is looked at when somebody leaves, and never in between.
    Vertx timeless = stub(Vertx.class, (method, arguments) -> 1L);
    return new Admission(config, timeless, time::get);
  }

  @Test
  void what_tells_how_the_server_does_is_told_by_the_path_that_the_router_takes() {
    Admission admission = admission(0);
    enter(admission, "/api/v1/posts");
    enterAs("/api/v1/posts", admission, "/q/../api/v1/posts");
    enterAs("/q/health", admission, "/x/../q/health");

    assertThat(came)
        .containsExactly(
            "/api/v1/posts goes on", "/q/../api/v1/posts is refused", "/x/../q/health goes on");
  }

  @Test
  void a_crowd_waits_for_as_long_as_it_takes() {
    Admission admission = admission(10);
    enter(admission, "a", "b", "c");
    at(2.5);
    end("a");
    at(2.9);
    end("b");

    assertThat(came).containsExactly("a goes on", "b goes on", "c goes on");
  }

  @Test
  void when_somebody_always_waits_nobody_waits_for_long_until_none_is_refused_any_more() {
    Admission admission = admission(10);
    enter(admission, "a", "b");
    at(2.9);
    enter(admission, "c");
    at(3.2);
    end("a");
    // Nobody waits now, but for those who had to be refused.
    enter(admission, "d", "e");
    at(3.4);
    end("c");
    assertThat(came)
        .containsExactly("a goes on", "c goes on", "b is refused", "e goes on", "d is refused");

    came.clear();
    end("e");
    at(6.5);
    enter(admission, "f", "g", "h");
    at(6.9);
    end("f");
    assertThat(came).containsExactly("f goes on", "g goes on");
  }

  @Test
  void no_place_is_left_free_while_somebody_waits_however_long() {
    Admission admission = admission(10);
    enter(admission, "a", "b");
    at(9);
    end("a");

    assertThat(came).containsExactly("a goes on", "b goes on");
  }

  private void at(double seconds) {
    time.set((long) (seconds * Duration.ofSeconds(1).toNanos()));
  }

  private void enter(Admission admission, String... paths) {
    for (String path : paths) {
      enterAs(path, admission, path);
    }
  }

  private void enterAs(String normalized, Admission admission, String path) {
    run(() -> admission.enter(request(path, normalized)));
  }

  private void end(String path) {
    run(() -> ends.get(path).handle(null));
  }

  /** On the event loop, and what comes of it there too. */
  private void run(Runnable action) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    loop.runOnContext(
        now -> {
          try {
            action.run();
            loop.runOnContext(later -> done.complete(null));
          } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
          }
        });
    done.join();
  }

  private RoutingContext request(String path, String normalized) {
    return stub(
        RoutingContext.class,
        (method, arguments) ->
            switch (method) {
              case "normalizedPath" -> normalized;
              case "addEndHandler" -> {
                @SuppressWarnings("unchecked")
                Handler<Object> end = (Handler<Object>) arguments[0];
                ends.put(path, end);
                yield 0;
              }
              case "addHeadersEndHandler" -> 0;
              case "response" -> stub(HttpServerResponse.class, (asked, none) -> false);
              case "next" -> came(path + " goes on");
              case "fail" -> came(path + " is refused");
              default -> throw new UnsupportedOperationException(method);
            });
  }

  /** Answers a call by its name and arguments. */
  private interface Answers {
    Object answer(String method, Object[] arguments);
  }

  private static <T> T stub(Class<T> type, Answers answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.answer(method.getName(), arguments)));
  }

  private Object came(String what) {
    came.add(what);
    return null;
  }
}
