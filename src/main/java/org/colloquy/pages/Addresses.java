package org.colloquy.pages;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What templates need to write addresses. */
@TemplateExtension
final class Addresses {

  private Addresses() {}

  /** A text as the value of a parameter. */
  static String inUrl(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
