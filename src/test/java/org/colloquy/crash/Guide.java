package org.colloquy.crash;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of settings that docs/high-availability.md shows, with addresses of this machine in
 * place of theirs and paths in a directory.
 */
final class Guide {

  private static final Path FILES = Path.of("docs", "high-availability");

  private final Path home;

  /** Ports by what the guide calls the address. */
  private final Map<String, Integer> ports = new LinkedHashMap<>();

  /**
   * Chooses ports that are free, all at once, so that none is given twice.
   *
   * @param home the directory for all there is
   * @param addresses those of the guide, such as "db1:5432"
   */
  Guide(Path home, List<String> addresses) throws IOException {
    this.home = home;
    List<ServerSocket> open = new ArrayList<>();
    for (String address : addresses) {
      ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      open.add(socket);
      ports.put(address, socket.getLocalPort());
    }
    for (ServerSocket socket : open) {
      socket.close();
    }
  }

  int port(String address) {
    return ports.get(address);
  }

  /** What stands for one of the guide's addresses here. */
  String at(String address) {
    return "127.0.0.1:" + ports.get(address);
  }

  File log(String name) {
    return home.resolve(name + ".log").toFile();
  }

  /** Writes one of the files into the directory, and gives where. */
  String write(String file) throws IOException {
    return Files.writeString(home.resolve(file), text(file)).toString();
  }

  /** The variables of a file for systemd's EnvironmentFile. */
  Map<String, String> environment(String file) throws IOException {
    Map<String, String> variables = new LinkedHashMap<>();
    text(file)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("=", 2))
        .forEach(parts -> variables.put(parts[0], parts[1]));
    return variables;
  }

  private String text(String file) throws IOException {
    String text = Files.readString(FILES.resolve(file));
    text = text.replace("/var/run/postgresql", home.toString());
    text = text.replace("TRUSTED_PROXIES=lb", "TRUSTED_PROXIES=127.0.0.1");
    for (String node : List.of("db1", "db2")) {
      // HAProxy asks Patroni at another port than that which it sends connections to.
      String check = at(node + ":5432") + " port " + port(node + ":8008");
      text = text.replace(node + ":5432 port 8008", check);
    }
    for (String address : ports.keySet()) {
      text = text.replace(address, at(address));
    }
    return text;
  }
}
