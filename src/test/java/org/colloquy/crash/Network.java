package org.colloquy.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** A network of a server's own, with one line out of it on which packets can be lost. */
final class Network implements AutoCloseable {

  private final String name;
  private final InetAddress outside;
  private final InetAddress inside;

  private Network(String name, InetAddress outside, InetAddress inside) {
    this.name = name;
    this.outside = outside;
    this.inside = inside;
  }

  /**
   * Makes a network.
   *
   * @throws IOException if that is not allowed here; the message says why
   */
  static Network create() throws IOException {
    long number = ProcessHandle.current().pid();
    String name = "crash" + number;
    // Of the addresses that never leave a link, four for each process that may do this at once.
    String net = "169.254." + (number / 64 % 254 + 1) + ".";
    long first = number % 64 * 4;
    String outer = net + (first + 1);
    String inner = net + (first + 2);
    Network network = new Network(name, InetAddress.getByName(outer), InetAddress.getByName(inner));
    Shell.run(List.of("ip", "netns", "add", name));
    try {
      Shell.run(words("ip link add %s type veth peer name in netns %s".formatted(name, name)));
      Shell.run(words("ip addr add %s/30 dev %s".formatted(outer, name)));
      Shell.run(words("ip link set %s up".formatted(name)));
      network.within("ip addr add %s/30 dev in".formatted(inner));
      network.within("ip link set in up");
      network.within("ip link set lo up");
      network.within("nft add table inet crash");
      network.within("nft add chain inet crash incoming { type filter hook input priority 0; }");
      network.within("nft add chain inet crash outgoing { type filter hook output priority 0; }");
    } catch (IOException e) {
      network.close();
      throw e;
    }
    return network;
  }

  private static List<String> words(String command) {
    return List.of(command.split(" "));
  }

  private void within(String command) throws IOException {
    Shell.run(words("ip netns exec %s %s".formatted(name, command)));
  }

  /** What stands before a command that is to run in the network. */
  List<String> prefix() {
    return words("ip netns exec %s".formatted(name));
  }

  /** Where this process is, seen from within. */
  InetAddress outside() {
    return outside;
  }

  /** Where a server within is, seen from this process. */
  InetAddress inside() {
    return inside;
  }

  /** Loses all packets to and from a port outside. */
  void drop(int port) throws IOException {
    within("nft add rule inet crash incoming tcp sport " + port + " drop");
    within("nft add rule inet crash outgoing tcp dport " + port + " drop");
  }

  void restore() throws IOException {
    within("nft flush table inet crash");
  }

  @Override
  public void close() throws IOException {
    Shell.run(List.of("ip", "netns", "del", name));
  }
}
