package org.colloquy.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.colloquy.web.Exchanges.Told;
import org.jboss.logging.Logger;

/**
 * Ends a connection whose client does not get on: with the head of a request, with its body, or
 * with reading the answer. It has no say while the server has something to do, so that a stream of
 * events in which nothing happens goes on. Of HTTP/2, which is switched off unless somebody
 * switches it on, it knows the bytes alone. All of it runs on the event loop of the connection.
 */
// What comes of a write is told by its promise, which whoever asked for it holds.
@SuppressWarnings("FutureReturnValueIgnored")
final class ConnectionGuard extends ChannelDuplexHandler {

  private static final Logger LOG = Logger.getLogger(ConnectionGuard.class);

  /** How often it looks; so much later than it might is a client let go. */
  private static final Duration GLANCE = Duration.ofMillis(500);

  /**
   * What is left of the patience when what slow clients have the server keep grows too much. Some
   * glances, so that a pause of the collector's or the network's does not make a client slow.
   */
  private static final Duration IN_NEED = Duration.ofSeconds(2);

  private static final AtomicInteger OPEN = new AtomicInteger();

  private final LoadConfig config;
  private final Pace reading;
  private final Pace writing;
  private Told exchanges;
  private ChannelInboundHandler handshake;
  private ScheduledFuture<?> glances;
  private long received;
  private long sent;
  private long unsent;

  /** Since when a head is waited for; renewed by its first byte. */
  private long headSince = System.nanoTime();

  private boolean headBegun;
  private boolean isUnknown;

  ConnectionGuard(LoadConfig config) {
    this.config = config;
    this.reading = new Pace(config.leastRate());
    this.writing = new Pace(config.leastRate());
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    if (OPEN.incrementAndGet() > config.connections()) {
      end(context, "is one too many");
    }
    glances =
        context
            .executor()
            .scheduleAtFixedRate(
                () -> look(context), GLANCE.toMillis(), GLANCE.toMillis(), TimeUnit.MILLISECONDS);
    context.fireChannelActive();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    OPEN.decrementAndGet();
    if (glances != null) {
      glances.cancel(false);
    }
    context.fireChannelInactive();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof ByteBuf bytes) {
      received += bytes.readableBytes();
    }
    if (exchanges == null) {
      listen(context);
    }
    if (awaitsHead() && !headBegun) {
      headBegun = true;
      headSince = System.nanoTime();
    }
    int heads = heads();
    context.fireChannelRead(message);
    headBegun = headBegun && awaitsHead() && heads == heads();
  }

  private int heads() {
    return exchanges == null ? 0 : exchanges.heads();
  }

  /**
   * The codec is put in behind this, and with TLS not before hands were shaken: by what comes
   * behind the handler of TLS, and often the first request comes in the same read.
   */
  private void listen(ChannelHandlerContext context) {
    ChannelHandlerContext tls = context.pipeline().context(SslHandler.class);
    if (tls != null && handshake == null) {
      handshake =
          new ChannelInboundHandlerAdapter() {
            @Override
            public void userEventTriggered(ChannelHandlerContext behind, Object event) {
              behind.fireUserEventTriggered(event);
              if (exchanges == null && event instanceof SslHandshakeCompletionEvent) {
                hear(behind);
              }
            }
          };
      context.pipeline().addAfter(tls.name(), "handshake", handshake);
    }
    hear(context);
  }

  private void hear(ChannelHandlerContext context) {
    ChannelHandlerContext encoder = context.pipeline().context(HttpResponseEncoder.class);
    if (encoder != null) {
      exchanges = new Told();
      context.pipeline().addAfter(encoder.name(), "exchanges", new Exchanges(exchanges));
    }
    isUnknown = context.pipeline().context(Http2ConnectionHandler.class) != null;
  }

  private boolean awaitsHead() {
    return exchanges == null ? !isUnknown : exchanges.areNone();
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    long inMemory = message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
    long size = message instanceof FileRegion file ? file.count() : inMemory;
    if (size == 0) {
      context.write(message, promise);
      return;
    }
    HeldBytes.add(inMemory);
    unsent += size;
    context.write(
        message,
        promise
            .unvoid()
            .addListener(
                done -> {
                  HeldBytes.add(-inMemory);
                  unsent -= size;
                  sent += size;
                }));
  }

  private void look(ChannelHandlerContext context) {
    long now = System.nanoTime();
    Duration patience = HeldBytes.areMany() ? IN_NEED : config.patience();
    if (unsent > 0) {
      headSince = now;
    }
    boolean bodyDue =
        exchanges != null && exchanges.isBodyDue() && context.channel().config().isAutoRead();
    if (writing.isTooSlow(unsent > 0, taken(context), now, patience)) {
      end(context, "reads too slowly");
    } else if (reading.isTooSlow(bodyDue, received, now, patience)) {
      end(context, "sends its body too slowly");
    } else if (!awaitsHead()) {
      headSince = now;
    } else if (now - headSince > patienceWithHead().toNanos()) {
      end(context, "sends no head");
    }
  }

  private Duration patienceWithHead() {
    boolean isIdle = !headBegun && heads() > 0;
    return isIdle && OPEN.get() <= config.connections() / 2
        ? config.keepAlive()
        : config.patience();
  }

  /** What the client has taken of the answers, or the system for it. */
  private long taken(ChannelHandlerContext context) {
    ChannelOutboundBuffer buffer = context.channel().unsafe().outboundBuffer();
    return buffer == null ? sent : sent + buffer.currentProgress();
  }

  private static void end(ChannelHandlerContext context, String why) {
    LOG.debugf("The client at %s %s and is let go", context.channel().remoteAddress(), why);
    context.close();
  }
}
