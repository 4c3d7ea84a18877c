package org.colloquy.auth;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** The wish to be known by a personal access token. */
final class TokenRequest extends BaseAuthenticationRequest {

  private final String secret;
  private final boolean byCookie;

  /**
   * @param byCookie whether it was a browser's cookie that held it
   */
  TokenRequest(String secret, boolean byCookie) {
    this.secret = secret;
    this.byCookie = byCookie;
  }

  boolean isByCookie() {
    return byCookie;
  }

  String secret() {
    return secret;
  }
}
