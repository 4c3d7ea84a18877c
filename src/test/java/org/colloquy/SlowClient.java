package org.colloquy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A connection that takes its time. */
final class SlowClient implements AutoCloseable {

  private static final int SMALL = 4096;

  private final SocketChannel channel;
  private final byte[] dribble;
  private final int gulp;
  private final long since = System.nanoTime();
  private final StringBuilder seen = new StringBuilder();
  private int dribbled;
  private long read;
  private Duration lasted;

  /**
   * @param begin what it sends at once
   * @param dribble what it sends a byte of at each step, from the beginning again at the end; empty
   *     for nothing
   * @param gulp how many bytes it reads at each step
   */
  SlowClient(int port, String begin, String dribble, int gulp) {
    this.dribble = dribble.getBytes(ISO_8859_1);
    this.gulp = gulp;
    try {
      channel = SocketChannel.open();
      // Or the system would read ahead for it.
      channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL);
      channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      channel.write(ByteBuffer.wrap(begin.getBytes(ISO_8859_1)));
      channel.configureBlocking(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends and reads a little, and so notices when the server has closed the connection. */
  void step() {
    if (lasted != null) {
      return;
    }
    try {
      if (dribble.length > 0) {
        channel.write(ByteBuffer.wrap(dribble, dribbled++ % dribble.length, 1));
      }
      ByteBuffer some = ByteBuffer.allocate(gulp);
      int count = gulp == 0 ? 0 : channel.read(some);
      read += Math.max(0, count);
      if (count < 0) {
        end();
      } else if (seen.length() < SMALL) {
        seen.append(new String(some.array(), 0, count, ISO_8859_1));
      }
    } catch (IOException e) {
      end();
    }
  }

  private void end() {
    lasted = Duration.ofNanos(System.nanoTime() - since);
  }

  /** Whether the server has closed the connection. */
  boolean isDropped() {
    return lasted != null;
  }

  /** How long the server bore with it; null if it does so still. */
  Duration lasted() {
    return lasted;
  }

  /** How many bytes it has read. */
  long read() {
    return read;
  }

  /** The beginning of what it has read. */
  String seen() {
    return seen.toString();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
