package org.colloquy.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The line to a database, which can be cut, be slow, or go dead without anybody being told. */
final class Line implements AutoCloseable {

  private static final int CHUNK = 8192;

  /** What the line is like. */
  enum State {
    GOOD,
    /** Connections break, new ones are refused as soon as they are made. */
    CUT,
    /** Each piece takes its time. */
    SLOW,
    /** What is sent goes nowhere, and the connections stay. The database's ends are gone. */
    DEAD
  }

  private final ServerSocket entrance;
  private final int database;
  private final long slowest;
  private final Set<Socket> near = ConcurrentHashMap.newKeySet();
  private final Set<Socket> far = ConcurrentHashMap.newKeySet();
  private final Random random = new Random(1);
  private volatile State state = State.GOOD;

  /**
   * Opens a line.
   *
   * @param address where it begins
   * @param database the database's port on this machine
   * @param slowest how long a piece takes at most on a slow line
   */
  Line(InetAddress address, int database, Duration slowest) {
    this.database = database;
    this.slowest = slowest.toNanos();
    try {
      entrance = new ServerSocket(0, 50, address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  void become(State next) {
    state = next;
    if (next == State.CUT) {
      near.forEach(Line::shut);
    }
    if (next == State.CUT || next == State.DEAD) {
      far.forEach(Line::shut);
    }
  }

  private void accept() {
    try {
      while (true) {
        connect(entrance.accept());
      }
    } catch (IOException e) {
      become(State.CUT);
    }
  }

  private void connect(Socket here) {
    near.add(here);
    State now = state;
    if (now == State.DEAD) {
      return;
    }
    try {
      if (now == State.CUT) {
        throw new IOException("cut");
      }
      Socket there = new Socket(InetAddress.getLoopbackAddress(), database);
      here.setTcpNoDelay(true);
      there.setTcpNoDelay(true);
      far.add(there);
      start(() -> hand(here, there));
      start(() -> hand(there, here));
    } catch (IOException e) {
      // There is no database just now: who connects sees the line end.
      shut(here);
    }
  }

  private void hand(Socket from, Socket to) {
    byte[] piece = new byte[CHUNK];
    try {
      int length = from.getInputStream().read(piece);
      while (length >= 0) {
        if (state == State.SLOW) {
          LockSupport.parkNanos((long) (random.nextDouble() * slowest));
        }
        if (state == State.DEAD) {
          return;
        }
        to.getOutputStream().write(piece, 0, length);
        length = from.getInputStream().read(piece);
      }
    } catch (IOException e) {
      // One of the two ends is gone, and the other has to hear of it, unless the line is dead.
      if (state == State.DEAD) {
        return;
      }
    }
    if (state != State.DEAD) {
      shut(from);
      shut(to);
    }
  }

  private static void start(Runnable deed) {
    Thread thread = new Thread(deed, "line");
    thread.setDaemon(true);
    thread.start();
  }

  private static void shut(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    become(State.CUT);
  }
}
