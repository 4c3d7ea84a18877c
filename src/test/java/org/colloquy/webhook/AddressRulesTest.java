package org.colloquy.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:10.1.2.3",
        "::ffff:0:7f00:1",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "64:ff9b:1::a00:1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fdab::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void what_is_not_public_is_refused(String address) {
    assertThat(new AddressRules(Config.allowing()).allow(of(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.1.1",
        "223.255.255.255",
        "::ffff:1.1.1.1",
        "64:ff9b::101:101",
        "2606:4700::1111",
        "2a00:1450::1"
      })
  void what_is_public_is_allowed(String address) {
    assertThat(new AddressRules(Config.allowing()).allow(of(address))).isTrue();
  }

  @Test
  void what_the_operator_allows_is_allowed_and_no_more() {
    AddressRules rules = new AddressRules(Config.allowing("10.20.0.0/16", "fd00:1::/32"));

    assertThat(rules.allow(of("10.20.255.1"))).isTrue();
    assertThat(rules.allow(of("::ffff:10.20.0.1"))).isTrue();
    assertThat(rules.allow(of("fd00:1::7"))).isTrue();
    assertThat(rules.allow(of("10.21.0.1"))).isFalse();
    assertThat(rules.allow(of("fe80::1"))).isFalse();
    assertThat(rules.allow(of("fd00:2::7"))).isFalse();
    assertThat(rules.allow(of("1.1.1.1"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.0", "10.0.0.0/33", "example.org/8", "10.0.0/8", "::ffff:10.0.0.0/104"})
  void what_is_no_network_is_refused_at_once(String network) {
    WebhookConfig config = Config.allowing(network);

    assertThatThrownBy(() -> new AddressRules(config)).isInstanceOf(RuntimeException.class);
  }

  private static InetAddress of(String address) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    assertThat(bytes).as(address).isNotNull();
    return AddressRules.of(bytes);
  }
}
