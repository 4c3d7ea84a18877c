package org.colloquy.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of an attempt.
 *
 * @param status the receiver's answer; null if there was none
 * @param fault why there was none; null if there was one
 */
record Outcome(Integer status, Fault fault, int durationMs) {

  private static final int GONE = 410;

  boolean isDelivered() {
    return status != null && status >= 200 && status < 300;
  }

  /** Whether the receiver asked never to be called again. */
  boolean isGone() {
    return status != null && status == GONE;
  }

  /**
   * Why there was no answer. Only these words are kept: messages would hold hosts and addresses.
   */
  @Schema(
      name = "DeliveryFault",
      description =
          """
          Why there was no answer: the host has an address that is not public and not allowed by the configuration; it \
          has no address; nothing took the connection; TLS failed, as with a certificate that is not good for the host; \
          the receiver took too long; or the connection broke.\
          """)
  enum Fault {
    @JsonProperty("address-not-allowed")
    ADDRESS_NOT_ALLOWED,
    @JsonProperty("host-not-found")
    HOST_NOT_FOUND,
    @JsonProperty("not-connected")
    NOT_CONNECTED,
    @JsonProperty("tls-failed")
    TLS_FAILED,
    @JsonProperty("timed-out")
    TIMED_OUT,
    @JsonProperty("connection-lost")
    CONNECTION_LOST;

    String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Fault of(String wireName) {
      return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
