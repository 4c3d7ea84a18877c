package org.colloquy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script as a class has them, in a process of its own: it posts replies over a line that breaks
 * all the time, repeats each with its key until it is acknowledged, and writes down what was. When
 * it is killed and started again it goes on where that ends.
 */
final class Script {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  /** What passes by itself: the first is under way still, or the database is not back yet. */
  private static final Set<Integer> PASSING = Set.of(409, 503);

  private static final Duration PAUSE = Duration.ofMillis(20);

  private final String name;
  private final Path directory;
  private final Path acknowledged;
  private final Random random;
  private final String token;
  private final List<String> posts;

  private Script(String name, Path directory) throws IOException {
    this.name = name;
    this.directory = directory;
    this.acknowledged = directory.resolve(name + ".acknowledged");
    this.random = new Random(name.hashCode() + 31L * ProcessHandle.current().pid());
    this.token = Files.readString(directory.resolve("token")).strip();
    this.posts = Files.readAllLines(directory.resolve("posts"));
  }

  /**
   * Posts replies.
   *
   * @param args the script's name, how many replies, and the directory with the files {@code port},
   *     {@code token} and {@code posts}
   */
  public static void main(String... args) throws IOException {
    new Script(args[0], Path.of(args[2])).run(Integer.parseInt(args[1]));
  }

  private void run(int count) throws IOException {
    Set<String> done = new HashSet<>();
    if (Files.exists(acknowledged)) {
      Files.readAllLines(acknowledged).forEach(line -> done.add(line.split(" ", 2)[0]));
    }
    for (int i = 0; i < count; i++) {
      String key = name + "-" + i;
      if (!done.contains(key)) {
        // Written in one piece, so that a kill leaves whole lines.
        String line = key + " " + publish(key, posts.get(i % posts.size())) + "\n";
        Files.writeString(acknowledged, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    }
  }

  /** Repeats a request until it is acknowledged, and gives the id of the reply. */
  private String publish(String key, String post) {
    while (true) {
      try {
        String id = attempt(key, post);
        if (id != null) {
          return id;
        }
      } catch (IOException e) {
        // The server is away, or the line broke where it was not meant to: the same to a script.
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /**
   * Sends a request, all of it or a part, and gives the reply's id if the answer was read whole.
   */
  private String attempt(String key, String post) throws IOException {
    int port = Integer.parseInt(Files.readString(directory.resolve("port")).strip());
    byte[] body = "{\"body\":\"%s\"}".formatted(key).getBytes(UTF_8);
    String head =
        """
        POST /api/v1/posts/%s/replies HTTP/1.1\r
        Host: localhost\r
        Connection: close\r
        Authorization: Bearer %s\r
        Idempotency-Key: %s\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        """
            .formatted(post, token, key, body.length);
    byte[] request = (head + new String(body, UTF_8)).getBytes(UTF_8);
    int fate = random.nextInt(4);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      if (fate == 0) {
        out.write(request, 0, random.nextInt(request.length));
        return null;
      }
      out.write(request);
      out.flush();
      if (fate == 1) {
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(12)).toNanos());
        return null;
      }
      return acknowledgedId(read(socket.getInputStream(), fate == 2));
    }
  }

  /** Reads the answer, or breaks off somewhere in it. */
  private String read(InputStream in, boolean breaksOff) throws IOException {
    if (breaksOff) {
      byte[] some = in.readNBytes(1 + random.nextInt(1500));
      return new String(some, UTF_8);
    }
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    in.transferTo(answer);
    return answer.toString(UTF_8);
  }

  private static String acknowledgedId(String answer) throws IOException {
    Matcher status = STATUS.matcher(answer);
    Matcher length = LENGTH.matcher(answer);
    int bodyAt = answer.indexOf("\r\n\r\n") + 4;
    if (bodyAt < 4 || !status.lookingAt() || !length.find()) {
      return null;
    }
    byte[] body = answer.substring(bodyAt).getBytes(UTF_8);
    if (body.length < Integer.parseInt(length.group(1))) {
      return null;
    }
    int code = Integer.parseInt(status.group(1));
    if (PASSING.contains(code)) {
      throw new IOException("again");
    }
    Matcher id = ID.matcher(answer.substring(bodyAt));
    if (code != 201 || !id.find()) {
      throw new IllegalStateException(answer);
    }
    return id.group(1);
  }
}
