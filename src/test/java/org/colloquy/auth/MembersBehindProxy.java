package org.colloquy.auth;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * A server for members alone, as a real installation is unless it says otherwise, which a proxy
 * puts on the web under another name. Few failures, so that a test meets the limit.
 */
public final class MembersBehindProxy implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.http.proxy.proxy-address-forwarding", "true",
        "quarkus.http.proxy.enable-forwarded-host", "true",
        "colloquy.auth.read-access", "members",
        "colloquy.limits.failed-authentications", "5");
  }
}
