package org.colloquy.webhook;

import io.netty.util.NetUtil;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.colloquy.web.ProblemException;

/**
 * Where deliveries go.
 *
 * @param host a name, or an address without brackets
 * @param port from 1 to 65535
 * @param target path and query, at least {@code /}
 */
record Destination(boolean secure, String host, int port, String target) {

  /** Four numbers as everybody writes them. */
  private static final Pattern PLAIN_IPV4 =
      Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

  /** What some read as a number: 127.1, 0177.0.0.1, 0x7f.0.0.1, 2130706433. */
  private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?(\\d+|0[xX]\\p{XDigit}*)\\.?");

  private static final int HIGHEST_PORT = 65_535;

  /**
   * Reads an address.
   *
   * @throws ProblemException pointing to {@code /url} if it is not one that deliveries can go to,
   *     wherever it leads
   */
  static Destination of(String url) {
    URI uri = uri(url);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw invalid("must begin with http:// or https://");
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      throw invalid("must have no user information and no fragment");
    }
    if (uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
      throw invalid("must have a port from 1 to 65535, or none");
    }
    String host = host(uri.getHost());
    boolean secure = scheme.equals("https");
    int port = uri.getPort() > 0 ? uri.getPort() : (secure ? 443 : 80);
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new Destination(secure, host, port, path + query);
  }

  private static URI uri(String url) {
    try {
      return new URI(new URI(url).toASCIIString());
    } catch (URISyntaxException e) {
      throw invalid("must be an absolute URL");
    }
  }

  /**
   * Ways of writing an address that programs read differently are refused, although only the
   * address that was checked is ever connected to.
   */
  private static String host(String host) {
    if (host == null || host.indexOf('%') >= 0) {
      throw invalid("must have a host: a name, or a plain IP address");
    }
    if (host.startsWith("[")) {
      return host.substring(1, host.length() - 1);
    }
    boolean plain = PLAIN_IPV4.matcher(host).matches() && NetUtil.isValidIpV4Address(host);
    if (!plain && NUMERIC.matcher(host).matches()) {
      throw invalid("must have a host: a name, or a plain IP address");
    }
    return host;
  }

  private static ProblemException invalid(String fault) {
    return ProblemException.invalid("/url", fault);
  }

  /** The host as it stands in addresses. */
  String authority() {
    return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
  }
}
