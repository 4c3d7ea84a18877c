package org.colloquy.web;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig.InsecureRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Has a port in use told in a line: the error of the native transport is not the one for which
 * Quarkus does so, and would be told by a stack trace.
 */
@ApplicationScoped
class RequirePort {

  private final VertxHttpConfig http;

  RequirePort(VertxHttpConfig http) {
    this.http = http;
  }

  /** Takes the port and lets it go again, before the server listens. */
  void require(@Observes StartupEvent starting) throws IOException {
    if (http.insecureRequests().filter(InsecureRequests.DISABLED::equals).isPresent()) {
      return;
    }
    int port = http.determinePort(LaunchMode.current());
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(http.host(), port));
    } catch (BindException e) {
      throw new QuarkusBindException(http.host(), port, e);
    }
  }
}
