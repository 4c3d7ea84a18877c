package org.colloquy.webhook;

import io.netty.util.NetUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks hosts up, as the system does. */
@ApplicationScoped
class Resolver {

  /**
   * The addresses of a host, at least one; an address is its own. Blocks.
   *
   * @throws UnknownHostException if there are none
   */
  List<InetAddress> addresses(String host) throws UnknownHostException {
    byte[] literal = NetUtil.createByteArrayFromIpAddressString(host);
    return literal == null
        ? List.of(InetAddress.getAllByName(host))
        : List.of(AddressRules.of(literal));
  }
}
