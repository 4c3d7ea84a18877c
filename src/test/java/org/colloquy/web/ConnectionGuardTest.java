package org.colloquy.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With the server's own TLS as Vert.x arranges it, where the codec comes when hands were shaken,
 * and without.
 */
class ConnectionGuardTest {

  private static final String PASSWORD = "a password";
  private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

  /** No patience: whoever is waited for at the next look is let go. */
  private final LoadConfig config =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(LoadConfig.class)
          .withDefaultValue("colloquy.load.patience", "0s")
          .build()
          .getConfigMapping(LoadConfig.class);

  @TempDir Path directory;

  @Test
  void a_request_that_comes_with_the_end_of_the_handshake_is_known_of() throws Exception {
    assertThat(isKeptOn("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n")).isTrue();
  }

  @Test
  void who_sends_no_request_after_the_handshake_is_let_go() throws Exception {
    assertThat(isKeptOn("")).isFalse();
  }

  @Test
  void who_was_answered_may_be_idle_for_longer_than_a_head_may_take() {
    EmbeddedChannel server = answered();

    look(server);
    assertThat(server.isOpen()).isTrue();

    server.writeInbound(Unpooled.copiedBuffer("GET /sl", US_ASCII));
    look(server);
    assertThat(server.isOpen()).isFalse();
    server.finishAndReleaseAll();
  }

  @Test
  void who_was_answered_at_once_has_not_begun_another_head() {
    EmbeddedChannel server =
        new EmbeddedChannel(
            new ConnectionGuard(config),
            new HttpRequestDecoder(),
            new HttpResponseEncoder(),
            new ChannelInboundHandlerAdapter() {
              // What comes of the write is seen at the other end.
              @Override
              @SuppressWarnings("FutureReturnValueIgnored")
              public void channelRead(ChannelHandlerContext context, Object message) {
                if (message instanceof LastHttpContent) {
                  context.writeAndFlush(answer());
                }
              }
            });
    server.writeInbound(Unpooled.copiedBuffer(REQUEST, US_ASCII));
    assertThat(server.<Object>readOutbound()).isNotNull();

    look(server);
    assertThat(server.isOpen()).isTrue();
    server.finishAndReleaseAll();
  }

  private static Object answer() {
    return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NO_CONTENT);
  }

  /** Over a connection without TLS. */
  private EmbeddedChannel answered() {
    EmbeddedChannel server =
        new EmbeddedChannel(
            new ConnectionGuard(config), new HttpRequestDecoder(), new HttpResponseEncoder());
    server.writeInbound(Unpooled.copiedBuffer(REQUEST, US_ASCII));
    server.writeOutbound(answer());
    assertThat(server.<Object>readOutbound()).isNotNull();
    return server;
  }

  private static void look(EmbeddedChannel server) {
    server.advanceTimeBy(1, TimeUnit.SECONDS);
    server.runPendingTasks();
  }

  /** Whether the connection is there still after the next look. */
  // What comes of the write is seen at the other end.
  @SuppressWarnings("FutureReturnValueIgnored")
  private boolean isKeptOn(String request) throws Exception {
    SSLContext tls = context();
    EmbeddedChannel server =
        new EmbeddedChannel(
            new ConnectionGuard(config), new SslHandler(engine(tls, false)), new Codec());
    EmbeddedChannel client = new EmbeddedChannel(new SslHandler(engine(tls, true)));
    // It goes out together with the client's last word of the handshake.
    client.writeAndFlush(Unpooled.copiedBuffer(request, US_ASCII));
    pass(client, server);
    pass(server, client);
    pass(client, server);
    assertThat(server.pipeline().get(HttpRequestDecoder.class)).isNotNull();

    look(server);
    boolean isOpen = server.isOpen();
    client.finishAndReleaseAll();
    server.finishAndReleaseAll();
    return isOpen;
  }

  private static final class Codec extends ChannelInboundHandlerAdapter {

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
      if (event instanceof SslHandshakeCompletionEvent) {
        context.pipeline().addLast(new HttpRequestDecoder(), new HttpResponseEncoder());
      }
    }
  }

  /** All that one has to say, in one read. */
  private static void pass(EmbeddedChannel from, EmbeddedChannel to) {
    from.runPendingTasks();
    ByteBuf all = Unpooled.buffer();
    for (ByteBuf part = from.readOutbound(); part != null; part = from.readOutbound()) {
      all.writeBytes(part);
      part.release();
    }
    assertThat(all.isReadable()).isTrue();
    to.writeInbound(all);
  }

  private static SSLEngine engine(SSLContext tls, boolean isClient) {
    SSLEngine engine = tls.createSSLEngine();
    engine.setUseClientMode(isClient);
    engine.setEnabledProtocols(new String[] {"TLSv1.3"});
    return engine;
  }

  private SSLContext context() throws Exception {
    Path file = directory.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD.toCharArray());
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return tls;
  }
}
