package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

/** The issuer takes connections and never answers, from before the server started. */
@QuarkusTest
@TestProfile(IssuerSlowTest.Profile.class)
@WithTestResource(TestDatabase.class)
@WithTestResource(IssuerSlowTest.SilentIssuer.class)
class IssuerSlowTest {

  /** An issuer whose connections the kernel takes, and nobody else. */
  public static final class SilentIssuer implements QuarkusTestResourceLifecycleManager {

    private ServerSocket socket;

    @Override
    public Map<String, String> start() {
      try {
        socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Map.of("silent.issuer", "http://127.0.0.1:" + socket.getLocalPort());
    }

    @Override
    public void stop() {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Connects it. */
  public static final class Profile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.oidc.tenant-enabled", "true",
          "quarkus.oidc.auth-server-url", "${silent.issuer}",
          "quarkus.oidc.token.audience", Jwt.AUDIENCE);
    }
  }

  @Inject ClassRoom room;

  @Test
  void its_subjects_are_told_so_in_time_and_nobody_else_waits() {
    String student = room.student();
    List<CompletableFuture<Void>> subjects =
        Stream.generate(() -> Jwt.ofSomebodyNew().signed())
            .limit(12)
            .map(
                t ->
                    CompletableFuture.runAsync(
                        () -> IssuerFaults.assertUnavailable(t), r -> new Thread(r).start()))
            .toList();

    for (int i = 0; i < 10; i++) {
      assertThat(ClassRoom.as(student).get("/authors/me").statusCode()).isEqualTo(200);
      ClassRoom.post(student, "While the issuer is silent " + i);
    }

    subjects.forEach(CompletableFuture::join);
  }
}
