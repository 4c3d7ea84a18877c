package org.colloquy.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a delivery stands. */
@Schema(
    description =
        "Where a delivery stands: still to be sent, perhaps again; taken by its receiver; or given up.")
enum DeliveryState {
  @JsonProperty("pending")
  PENDING,
  @JsonProperty("delivered")
  DELIVERED,
  @JsonProperty("failed")
  FAILED;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DeliveryState of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
