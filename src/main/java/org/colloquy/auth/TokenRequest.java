package org.colloquy.auth;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** The wish to be known by a personal access token. */
final class TokenRequest extends BaseAuthenticationRequest {

  private final String secret;

  TokenRequest(String secret) {
    this.secret = secret;
  }

  String secret() {
    return secret;
  }
}
