package org.colloquy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where a delivery goes, and where it does not go whatever a name or a receiver says. */
class CourierTest {

  private static Vertx vertx;

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void close() {
    vertx.close();
  }

  /** A name server that answers as it is told, one answer to each question. */
  private static final class Names extends Resolver {
    private final Deque<List<String>> answers = new ArrayDeque<>();

    Names answer(String... addresses) {
      answers.add(List.of(addresses));
      return this;
    }

    @Override
    List<InetAddress> addresses(String host) throws UnknownHostException {
      if (answers.isEmpty()) {
        throw new UnknownHostException(host);
      }
      return answers.remove().stream().map(CourierTest::literal).toList();
    }
  }

  private static InetAddress literal(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Outcome send(Resolver names, String url, String... allowed) {
    return send(names, url, 0, allowed);
  }

  private static Outcome send(Resolver names, String url, int attempt, String... allowed) {
    WebhookConfig config = Config.allowing(allowed);
    Courier courier = new Courier(vertx, names, new AddressRules(config), config);
    return courier.send(
        Destination.of(url), attempt, Map.of("webhook-id", "1"), Buffer.buffer("{}"));
  }

  @Test
  void nothing_is_sent_to_this_machine_or_its_network_by_any_spelling() {
    try (Receiver receiver = Receiver.willing()) {
      for (String host :
          List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "[::127.0.0.1]")) {
        Outcome outcome = send(new Resolver(), "http://" + host + ":" + receiver.port() + "/");
        assertThat(outcome.fault()).as(host).isEqualTo(Outcome.Fault.ADDRESS_NOT_ALLOWED);
      }
      assertThat(receiver.calls()).isEmpty();
    }
  }

  @Test
  void a_name_with_one_address_that_is_not_allowed_is_refused_whatever_the_others_are() {
    Names names = new Names().answer("1.1.1.1", "10.0.0.1");

    assertThat(send(names, "http://hooks.example/").fault())
        .isEqualTo(Outcome.Fault.ADDRESS_NOT_ALLOWED);
  }

  @Test
  void the_address_that_was_checked_is_the_one_that_is_called() {
    try (Receiver receiver = Receiver.willing()) {
      // Asked a second time it would lead to where nothing may be sent, and nobody answers.
      Names names = new Names().answer("127.0.0.1").answer("127.0.0.99");
      String url = "http://hooks.example:" + receiver.port() + "/";

      assertThat(send(names, url, "127.0.0.1/32").status()).isEqualTo(204);
      assertThat(names.answers).hasSize(1);
      assertThat(receiver.calls().get(0).headers())
          .containsEntry("host", "hooks.example:" + receiver.port());
      assertThat(send(names, url, "127.0.0.1/32").fault())
          .isEqualTo(Outcome.Fault.ADDRESS_NOT_ALLOWED);
      assertThat(receiver.calls()).hasSize(1);
    }
  }

  @Test
  void each_attempt_tries_the_next_address() {
    try (Receiver receiver = Receiver.willing()) {
      String url = "http://hooks.example:" + receiver.port() + "/";
      String[] both = {"127.0.0.2", "127.0.0.1"};

      assertThat(send(new Names().answer(both), url, 0, "127.0.0.0/8").fault())
          .isEqualTo(Outcome.Fault.NOT_CONNECTED);
      assertThat(send(new Names().answer(both), url, 1, "127.0.0.0/8").status()).isEqualTo(204);
    }
  }

  @Test
  void a_redirect_is_not_followed() throws IOException {
    try (Receiver elsewhere = Receiver.willing();
        Raw receiver =
            new Raw(
                "HTTP/1.1 302 Found\r\nLocation: "
                    + elsewhere.url()
                    + "\r\nContent-Length: 0\r\n\r\n")) {
      assertThat(send(new Resolver(), receiver.url(), "127.0.0.1/32").status()).isEqualTo(302);
      assertThat(elsewhere.calls()).isEmpty();
    }
  }

  @Test
  void a_name_without_an_address_and_a_port_that_nobody_listens_on_are_told_apart()
      throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    assertThat(send(new Names(), "http://hooks.example/").fault())
        .isEqualTo(Outcome.Fault.HOST_NOT_FOUND);
    assertThat(send(new Resolver(), "http://127.0.0.1:" + port + "/", "127.0.0.1/32").fault())
        .isEqualTo(Outcome.Fault.NOT_CONNECTED);
  }

  @Test
  void what_is_no_tls_is_no_receiver_of_https() throws IOException {
    try (Raw receiver = new Raw("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
      String url = receiver.url().replace("http:", "https:");

      assertThat(send(new Resolver(), url, "127.0.0.1/32").fault())
          .isEqualTo(Outcome.Fault.TLS_FAILED);
    }
  }

  @Test
  void a_connection_that_breaks_or_speaks_nonsense_is_no_answer() throws IOException {
    for (String answer : List.of("", "nonsense\r\n\r\n")) {
      try (Raw receiver = new Raw(answer)) {
        assertThat(send(new Resolver(), receiver.url(), "127.0.0.1/32").fault())
            .as(answer)
            .isEqualTo(Outcome.Fault.CONNECTION_LOST);
      }
    }
  }

  @Test
  void an_answer_counts_by_its_status_however_long_its_body_is() throws IOException {
    String endless = "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n" + "x".repeat(200_000);
    String slow = "HTTP/1.1 500 No\r\nContent-Length: 100\r\n\r\nx";
    try (Raw receiver = new Raw(endless);
        Raw other = new Raw(slow, true)) {
      assertThat(send(new Resolver(), receiver.url(), "127.0.0.1/32").status()).isEqualTo(200);
      assertThat(send(new Resolver(), other.url(), "127.0.0.1/32").status()).isEqualTo(500);
    }
  }

  @Test
  void no_answer_is_waited_for_forever() throws IOException {
    try (Raw silent = new Raw("", true)) {
      assertThat(send(new Resolver(), silent.url(), "127.0.0.1/32").fault())
          .isEqualTo(Outcome.Fault.TIMED_OUT);
    }
  }

  /** A receiver that says some bytes, whatever it is sent. */
  private static final class Raw implements AutoCloseable {
    private final ServerSocket server;
    private final CountDownLatch end = new CountDownLatch(1);

    Raw(String answer) throws IOException {
      this(answer, false);
    }

    /**
     * @param holds whether the connection stays open after that
     */
    Raw(String answer, boolean holds) throws IOException {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
      Thread thread = new Thread(() -> serve(answer, holds), "raw receiver");
      thread.setDaemon(true);
      thread.start();
    }

    private void serve(String answer, boolean holds) {
      try (Socket socket = server.accept()) {
        byte[] buffer = new byte[8192];
        int read = socket.getInputStream().read(buffer);
        assertThat(Arrays.copyOf(buffer, Math.max(read, 0))).isNotEmpty();
        OutputStream out = socket.getOutputStream();
        out.write(answer.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        if (holds) {
          end.await();
        }
      } catch (IOException e) {
        // The other side has heard enough.
        end.countDown();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    String url() {
      return "http://127.0.0.1:" + server.getLocalPort() + "/";
    }

    @Override
    public void close() throws IOException {
      end.countDown();
      server.close();
    }
  }
}
