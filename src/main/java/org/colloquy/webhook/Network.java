package org.colloquy.webhook;

import io.netty.util.NetUtil;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses that begin alike, such as {@code 10.0.0.0/8}. Netty's own class for this takes
 * {@code fe80::1} for one of {@code 2000::/3}.
 *
 * @param bits how long an address of its kind is: 32 or 128
 * @param prefix how many bits are alike
 * @param beginning those bits
 */
record Network(int bits, int prefix, BigInteger beginning) {

  private static final Pattern FORM = Pattern.compile("([^/]+)/(\\d{1,3})");

  /**
   * Reads a network.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Network of(String text) {
    Matcher form = FORM.matcher(text);
    byte[] bytes =
        form.matches() ? NetUtil.createByteArrayFromIpAddressString(form.group(1)) : null;
    InetAddress first = bytes == null ? null : AddressRules.of(bytes);
    int prefix = first == null ? 0 : Integer.parseInt(form.group(2));
    if (first == null || prefix > bits(first)) {
      throw new IllegalArgumentException(
          "Not a network, such as 10.20.0.0/16 or fd00:1::/32: " + text);
    }
    return new Network(bits(first), prefix, beginning(first, prefix));
  }

  /** Whether an address is in it. */
  boolean contains(InetAddress address) {
    return bits(address) == bits && beginning(address, prefix).equals(beginning);
  }

  private static int bits(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }

  private static BigInteger beginning(InetAddress address, int prefix) {
    return new BigInteger(1, address.getAddress()).shiftRight(bits(address) - prefix);
  }
}
