package org.colloquy.web;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Makes bodies that are written while they are read from the database, which may end in between.
 */
public final class Streamed {

  private static final Places PLACES =
      new Places(ConfigProvider.getConfig().getValue("colloquy.load.streamed", Integer.class));

  private Streamed() {}

  /** Writes a body. */
  public interface Body {

    /** Writes it to its end. */
    void write(OutputStream out) throws IOException;
  }

  /**
   * A body that is not begun before there is more of it, or it is whole: the framework would write
   * the problem behind what it has and not sent yet. What has begun it cuts off.
   */
  public static StreamingOutput of(Body body) {
    return out -> HeldBack.pass(body, out, PLACES);
  }
}
