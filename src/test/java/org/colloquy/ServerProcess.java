package org.colloquy;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packaged server as a child process, in a directory of its own and on a port that the kernel
 * gives. What it prints goes to files there. Closing it leaves nothing of it running.
 */
public final class ServerProcess implements AutoCloseable {

  private static final Path APPLICATION = Path.of("target/quarkus-app").toAbsolutePath();

  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");

  /** Far longer than anything takes: it ends a test that would hang, and decides nothing else. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path directory;
  private final Process process;
  private final Path output;
  private final Path errors;

  private ServerProcess(Path directory, Process process, Path output, Path errors) {
    this.directory = directory;
    this.process = process;
    this.output = output;
    this.errors = errors;
  }

  /** Describes a server that will run in a directory, and have its data there. */
  public static Command in(Path directory) {
    return new Command(directory);
  }

  /** How a server is started. */
  public static final class Command {

    private final Path directory;
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> prefix = new ArrayList<>();
    private Path application = APPLICATION;

    private Command(Path directory) {
      this.directory = directory;
      properties.put("quarkus.http.port", "0");
      properties.put("colloquy.auth.read-access", "public");
    }

    /** With a property. */
    public Command with(String property, String value) {
      properties.put(property, value);
      return this;
    }

    /** With a variable in its environment. */
    public Command withEnvironment(String name, String value) {
      environment.put(name, value);
      return this;
    }

    /** Another copy of the application, for a user who can't read ours. */
    Command from(Path copy) {
      application = copy;
      return this;
    }

    /** Words before the command. */
    public Command by(List<String> words) {
      prefix.addAll(words);
      return this;
    }

    /** Starts the server and waits until it listens. */
    public ServerProcess start() {
      Path data = directory.resolve("data");
      boolean embedded =
          Stream.concat(properties.keySet().stream(), environment.keySet().stream())
              .noneMatch(name -> name.matches("(?i)quarkus.datasource.jdbc.url|colloquy.data"));
      if (embedded && prefix.isEmpty()) {
        UnpackedPostgres.lend(data);
      }
      ServerProcess server = launch();
      try {
        await(
            "the server listens",
            () -> {
              if (!server.process.isAlive()) {
                throw new AssertionError("The server ended: " + server.output() + server.errors());
              }
              // What goes wrong has many lines too.
              List<String> lines = server.output();
              return lines.size() >= 4 && lines.stream().anyMatch(l -> ADDRESS.matcher(l).find());
            });
      } catch (AssertionError e) {
        server.close();
        throw e;
      }
      UnpackedPostgres.keep(data);
      return server;
    }

    /** Starts the server and does not wait: if it is the first start, it is one in every part. */
    ServerProcess launch() {
      List<String> command = new ArrayList<>(prefix);
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      // It lives for seconds: what it would gain from the better compiler it would not live to see.
      command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
      properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
      command.add("-jar");
      command.add(application.resolve("quarkus-run.jar").toString());
      try {
        Path output = Files.createTempFile(directory, "stdout", ".txt");
        Path errors = Files.createTempFile(directory, "stderr", ".txt");
        ProcessBuilder builder =
            new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        // What configures the build that runs the tests must not configure the server.
        builder.environment().keySet().removeIf(n -> n.matches("(QUARKUS|COLLOQUY|MAVEN|JDK)_.*"));
        builder.environment().putAll(environment);
        return new ServerProcess(directory, builder.start(), output, errors);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The lines printed so far, whole ones alone. */
  public List<String> output() {
    return lines(output);
  }

  /** The lines of the error output so far. */
  List<String> errors() {
    return lines(errors);
  }

  /** The port that the greeting names. */
  public int port() {
    return output().stream()
        .map(ADDRESS::matcher)
        .filter(Matcher::find)
        .findFirst()
        .map(address -> Integer.parseInt(address.group(1)))
        .orElseThrow(() -> new AssertionError("no address in the output: " + output()));
  }

  /**
   * Asks for a path.
   *
   * @param headers names and values, in turn
   */
  public HttpResponse<String> get(String path, String... headers) {
    URI uri = URI.create("http://localhost:" + port() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Sends JSON with the administrator's token.
   *
   * @param headers more names and values, in turn
   */
  public HttpResponse<String> postAsAdmin(String path, String json, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + adminToken())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** The body of an answer that must be 200. */
  public JsonPath json(String path) {
    return json(path, get(path));
  }

  /**
   * The body of an answer that must be 200, to the administrator whose token is beside the data.
   */
  public JsonPath jsonAsAdmin(String path) {
    return json(path, get(path, "Authorization", "Bearer " + adminToken()));
  }

  /** The token of the administrator, which is beside the data. */
  public String adminToken() {
    return String.join("", lines(directory.resolve("data/admin-token")));
  }

  private static JsonPath json(String path, HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.body());
    }
    return JsonPath.from(answer.body());
  }

  /** The embedded database of the server's directory. */
  public Cluster cluster() {
    return new Cluster(directory.resolve("data"));
  }

  /** Asks the server to stop, as the system does when it shuts down, and waits for its end. */
  public int terminate() {
    process.destroy();
    return exitCode();
  }

  /** Kills the server, which can do nothing more. */
  public void kill() {
    process.destroyForcibly();
    exitCode();
  }

  /** Waits for the end of the server, which must come by itself. */
  int exitCode() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("The server did not end.");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The process's id. */
  long pid() {
    return process.pid();
  }

  boolean isRunning() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    exitCode();
    cluster().kill();
  }

  /** Waits until something is so, and fails if that takes far too long. */
  public static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Waited in vain until " + what + ".");
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private static List<String> lines(Path file) {
    try {
      String text = Files.readString(file);
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
