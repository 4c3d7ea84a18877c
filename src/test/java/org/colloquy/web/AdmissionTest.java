package org.colloquy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdmissionTest {

  private final Vertx vertx = Vertx.vertx();
  private final List<String> came = new ArrayList<>();
  private final Admission admission =
      new Admission(
          new SmallRyeConfigBuilder()
              .addDiscoveredConverters()
              .withMapping(LoadConfig.class)
              .withDefaultValue("colloquy.load.at-once", "1")
              .withDefaultValue("colloquy.load.waiting", "0")
              .build()
              .getConfigMapping(LoadConfig.class),
          vertx);

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void what_tells_how_the_server_does_is_told_by_the_path_that_the_router_takes() {
    enter("/api/v1/posts", "/api/v1/posts");
    enter("/q/../api/v1/posts", "/api/v1/posts");
    enter("/x/../q/health", "/q/health");

    assertThat(came)
        .containsExactly(
            "/api/v1/posts goes on", "/q/../api/v1/posts is refused", "/x/../q/health goes on");
  }

  private void enter(String path, String normalized) {
    CompletableFuture<Void> entered = new CompletableFuture<>();
    vertx.runOnContext(
        now -> {
          try {
            admission.enter(request(path, normalized));
            entered.complete(null);
          } catch (RuntimeException | Error e) {
            entered.completeExceptionally(e);
          }
        });
    entered.join();
  }

  private RoutingContext request(String path, String normalized) {
    return (RoutingContext)
        Proxy.newProxyInstance(
            RoutingContext.class.getClassLoader(),
            new Class<?>[] {RoutingContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "normalizedPath" -> normalized;
                  case "addEndHandler", "addHeadersEndHandler" -> 0;
                  case "next" -> came(path + " goes on");
                  case "fail" -> came(path + " is refused");
                  default -> throw new UnsupportedOperationException(method.toString());
                });
  }

  private Object came(String what) {
    came.add(what);
    return null;
  }
}
