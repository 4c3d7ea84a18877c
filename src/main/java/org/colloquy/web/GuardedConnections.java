package org.colloquy.web;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.epoll.EpollChannelOption;
import io.smallrye.config.SmallRyeConfig;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Puts a {@link ConnectionGuard} in front of every connection that the server accepts. Netty finds
 * it as a service: neither Vert.x nor Quarkus have a bound on the time that a head may take, or
 * tell of connections that have sent none.
 */
public final class GuardedConnections extends ChannelInitializerExtension {

  /**
   * What the system keeps for a reader, and doubles. It would go up to some megabytes by itself,
   * and a client that reads nothing would not be noticed before.
   */
  private static final int SEND_BUFFER = 128 * 1024;

  /**
   * How much of it may be on nobody's way yet. The system tells only when half of this is sent, and
   * without it when a third of the whole buffer is free, which at the least rate takes longer than
   * there is patience. A smaller buffer would tell as often, but slow down who is far away.
   */
  private static final long NOT_SENT = 16 * 1024;

  private volatile LoadConfig config;

  /** Has Netty look for this class. It must be called before a server listens. */
  public static void enable() {
    System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
  }

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    channel.config().setOption(ChannelOption.SO_SNDBUF, SEND_BUFFER);
    // Linux's alone; elsewhere it is not known, and left out.
    channel.config().setOption(EpollChannelOption.TCP_NOTSENT_LOWAT, NOT_SENT);
    channel.pipeline().addFirst("guard", new ConnectionGuard(config()));
  }

  private LoadConfig config() {
    if (config == null) {
      config =
          ConfigProvider.getConfig()
              .unwrap(SmallRyeConfig.class)
              .getConfigMapping(LoadConfig.class);
    }
    return config;
  }
}
