package org.colloquy.webhook;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses the server calls because somebody asked it to: public ones, and what its operator
 * allowed beside them. Otherwise a webhook would reach what only the server can reach.
 */
@ApplicationScoped
class AddressRules {

  /** IANA's registry of special-purpose IPv4 addresses (RFC 6890), multicast, and the rest. */
  private static final List<Network> NOT_PUBLIC_IPV4 =
      networks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /** All that is given out as public. What is not in it is local, multicast, or means something. */
  private static final List<Network> PUBLIC_IPV6 = networks("2000::/3");

  /** Within it: protocols (Teredo among them), documentation, 6to4, documentation. */
  private static final List<Network> NOT_PUBLIC_IPV6 =
      networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  /** NAT64 (RFC 6052): the last four bytes are the IPv4 address that is really called. */
  private static final List<Network> NAT64 = networks("64:ff9b::/96");

  private static final int IPV4_LENGTH = 4;

  private final List<Network> allowed;

  AddressRules(WebhookConfig config) {
    this.allowed =
        networks(config.allowedAddresses().stream().flatMap(List::stream).toArray(String[]::new));
  }

  /** A network that can't be read ends the start, not the first delivery. */
  void read(@Observes StartupEvent start) {
    // The constructor has read them.
  }

  /** Whether deliveries may go there. */
  boolean allow(InetAddress address) {
    return matches(allowed, address) || isPublic(address);
  }

  private static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == IPV4_LENGTH) {
      return !matches(NOT_PUBLIC_IPV4, address);
    }
    if (matches(NAT64, address)) {
      return isPublic(of(Arrays.copyOfRange(bytes, bytes.length - IPV4_LENGTH, bytes.length)));
    }
    return matches(PUBLIC_IPV6, address) && !matches(NOT_PUBLIC_IPV6, address);
  }

  /**
   * The address of its bytes. An IPv4 address inside of an IPv6 one ({@code ::ffff:127.0.0.1})
   * becomes what it is.
   */
  static InetAddress of(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("neither 4 nor 16 bytes", e);
    }
  }

  private static boolean matches(List<Network> networks, InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  private static List<Network> networks(String... texts) {
    return Stream.of(texts).map(Network::of).toList();
  }
}
