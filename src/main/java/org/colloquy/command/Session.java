package org.colloquy.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** What a command works with: its surroundings, seen through the options of all commands. */
final class Session {

  private static final String DEFAULT_SERVER = "http://localhost:8080";

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Surroundings surroundings;
  private final ColloquyCommand options;

  Session(Surroundings surroundings, ColloquyCommand options) {
    this.surroundings = surroundings;
    this.options = options;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /**
   * The server, as the caller whom the options name.
   *
   * @throws Failure if they contradict each other or make no sense
   */
  Api api() {
    URI server = server();
    return new Api(
        server,
        token(server),
        new Patience(server, surroundings.pause(), surroundings.clock(), this::note));
  }

  boolean isJson() {
    return options.json;
  }

  /** Prints a line of the result. */
  void print(String line) {
    surroundings.out().println(line);
  }

  /** Prints a result in the way that was asked for. */
  void print(JsonNode json, Runnable forPeople) {
    if (options.json) {
      print(Json.text(json));
    } else {
      forPeople.run();
    }
  }

  /** Tells the user something that is no result. */
  void note(String line) {
    if (!options.quiet) {
      surroundings.err().println(line);
    }
  }

  /**
   * Shows how far some work is, where somebody watches.
   *
   * @param most all of it; negative while nobody knows
   * @param unit one piece of the work, with a space before it, and {@code size} of them at a time
   */
  Progress progress(String task, long most, String unit, long size) {
    return options.quiet || options.json || !surroundings.terminal().getAsBoolean()
        ? Progress.hidden()
        : Progress.shown(surroundings.err(), task, most, unit, size);
  }

  /** A file as the user named it. */
  Path file(Path name) {
    return surroundings.directory().resolve(name);
  }

  private URI server() {
    String address =
        Optional.ofNullable(options.server)
            .or(() -> environment("COLLOQUY_SERVER"))
            .orElse(DEFAULT_SERVER);
    try {
      URI server = new URI(address.replaceFirst("/+$", ""));
      if (server.getHost() != null
          && server.getScheme().matches("(?i)https?")
          && server.getRawQuery() == null
          && server.getRawFragment() == null) {
        return server;
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw Failure.usage("The server's address must be like http://localhost:8080, not: " + address);
  }

  private Optional<String> token(URI server) {
    if (options.token != null && options.tokenFile != null) {
      throw Failure.usage("Give --token or --token-file, not both.");
    }
    Optional<String> token =
        Optional.ofNullable(options.token)
            .or(() -> Optional.ofNullable(options.tokenFile).map(f -> read(file(f))))
            .or(() -> environment("COLLOQUY_TOKEN"))
            .or(() -> administrators(server))
            .map(String::strip);
    if (token.isPresent() && !token.get().matches("[!-~]+")) {
      throw Failure.usage("The token is not one: it is empty, or holds a space or a special sign.");
    }
    return token;
  }

  /** What the first start left beside the data; never handed to another machine. */
  private Optional<String> administrators(URI server) {
    if (!THIS_MACHINE.contains(server.getHost())) {
      return Optional.empty();
    }
    Path data =
        Path.of(
            Optional.ofNullable(System.getProperty("colloquy.data"))
                .or(() -> environment("COLLOQUY_DATA"))
                .orElse("data"));
    Path file = file(data).resolve("admin-token");
    return Files.isReadable(file) ? Optional.of(read(file)) : Optional.empty();
  }

  private Optional<String> environment(String name) {
    return Optional.ofNullable(surroundings.environment().get(name)).filter(v -> !v.isBlank());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw Failure.usage("There is no file " + file);
    } catch (IOException e) {
      throw Failure.usage("The file " + file + " can't be read: " + e.getMessage());
    }
  }
}
