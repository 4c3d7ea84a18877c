package org.colloquy.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.colloquy.Cluster;
import org.colloquy.Needs;
import org.colloquy.ServerProcess;
import org.colloquy.database.EmbeddedDatabase;

/**
 * A server with its database, and all that can be done to them. What ends is started again at once,
 * as a service manager would.
 */
final class World implements AutoCloseable {

  private static final int STARTS = 10;

  private final ServerProcess.Command command;
  private final Path directory;
  private final History history;

  /** Why a fault can't be made here. */
  private final Map<Fault, String> missing = new EnumMap<>(Fault.class);

  private EmbeddedDatabase database;
  private SmallDisk disk;
  private Network network;
  private Line line;
  private Cluster cluster;
  private volatile ServerProcess server;
  private volatile URI address;

  private World(Path directory, Timeouts timeouts, History history) {
    this.directory = directory;
    this.history = history;
    this.command =
        timeouts
            .set(ServerProcess.in(directory))
            .with("colloquy.limits.reads", "100000000")
            .with("colloquy.limits.writes", "100000000");
  }

  /** A server whose database is its own. */
  static World embedded(Path directory, Timeouts timeouts, History history) {
    World world = new World(directory, timeouts, history);
    world.cluster = new Cluster(directory.resolve("data"));
    world.start();
    return world;
  }

  /** A server whose database is somewhere else, on a disk and at the end of a line of their own. */
  static World given(Path directory, Timeouts timeouts, History history)
      throws IOException, SQLException {
    World world = new World(directory, timeouts, history);
    try {
      Path home = Files.createDirectory(directory.resolve("database"));
      world.equip(home);
      world.database = EmbeddedDatabase.open(home);
      world.cluster = new Cluster(home);
      // Or what it keeps for a crash would soon take all of the small disk.
      world.superuser("ALTER SYSTEM SET max_wal_size = '96MB'", "SELECT pg_reload_conf()");
      String url = world.database.jdbcUrl();
      int port = URI.create(url.substring("jdbc:".length())).getPort();
      InetAddress near = InetAddress.getLoopbackAddress();
      if (world.network != null) {
        near = world.network.outside();
        world.command.by(world.network.prefix());
      }
      world.line = new Line(near, port, Duration.ofMillis(50));
      String through = near.getHostAddress() + ":" + world.line.port();
      world
          .command
          .with("quarkus.datasource.jdbc.url", "jdbc:postgresql://" + through + "/colloquy")
          .with("quarkus.datasource.username", world.database.user())
          .with("quarkus.datasource.password", world.database.password());
      world.start();
    } catch (IOException | SQLException | RuntimeException | Error e) {
      world.close();
      throw e;
    }
    return world;
  }

  private void equip(Path home) {
    if (!Needs.isRoot()) {
      missing.put(Fault.DISK_FULL, "the user root");
      missing.put(Fault.PACKETS_DROPPED, "the user root");
      return;
    }
    try {
      disk = SmallDisk.at(home);
    } catch (IOException e) {
      missing.put(Fault.DISK_FULL, "a system that mounts: " + e.getMessage());
    }
    try {
      network = Network.create();
    } catch (IOException e) {
      missing.put(Fault.PACKETS_DROPPED, "network namespaces and nft: " + e.getMessage());
    }
  }

  /** Why a fault can't be made here; none if it can. */
  Map<Fault, String> missing() {
    return missing;
  }

  URI address() {
    return address;
  }

  ServerProcess server() {
    return server;
  }

  Path directory() {
    return directory;
  }

  private void start() {
    for (int attempt = 1; ; attempt++) {
      try {
        server = command.start();
        String host = network == null ? "localhost" : network.inside().getHostAddress();
        address = URI.create("http://" + host + ":" + server.port());
        return;
      } catch (AssertionError e) {
        // Its database was away: it says so and ends.
        if (attempt == STARTS) {
          throw e;
        }
      }
    }
  }

  /** Begins a fault. */
  void begin(Fault fault, Random random) throws IOException, SQLException {
    switch (fault) {
      case SERVER_KILLED -> restart(() -> {});
      case BOTH_KILLED -> restart(cluster::kill);
      case DATABASE_KILLED -> cluster.kill();
      case POSTMASTER_KILLED -> killPostmaster();
      case BACKEND_KILLED -> killBackend(random);
      case CONNECTIONS_TERMINATED ->
          superuser(
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'colloquy'");
      case DATABASE_STOPPED -> cluster.signal("STOP");
      case DISK_FULL -> disk.fill();
      case NETWORK_CUT -> line.become(Line.State.CUT);
      case NETWORK_SLOW -> line.become(Line.State.SLOW);
      case NETWORK_DEAD -> line.become(Line.State.DEAD);
      case PACKETS_DROPPED -> network.drop(line.port());
    }
  }

  /** Ends a fault that lasts. */
  void end(Fault fault) throws IOException {
    switch (fault) {
      case DATABASE_STOPPED -> cluster.signal("CONT");
      case DISK_FULL -> disk.free();
      case NETWORK_CUT, NETWORK_SLOW, NETWORK_DEAD -> line.become(Line.State.GOOD);
      case PACKETS_DROPPED -> network.restore();
      default -> {}
    }
  }

  private void restart(Runnable meanwhile) {
    long from = System.nanoTime();
    server.kill();
    meanwhile.run();
    start();
    history.add(new History.Downtime(from, System.nanoTime()));
  }

  /** Its processes end by themselves, but what they have begun they may bring to its end. */
  private void killPostmaster() {
    for (ProcessHandle postmaster : cluster.postmasters()) {
      List<ProcessHandle> backends = postmaster.descendants().toList();
      postmaster.destroyForcibly();
      ServerProcess.await(
          "its processes end",
          () -> backends.stream().noneMatch(b -> b.info().command().isPresent()));
    }
  }

  private void killBackend(Random random) throws SQLException {
    List<Long> backends = new ArrayList<>();
    try (Connection connection = cluster.connect("postgres", "postgres");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT pid FROM pg_stat_activity WHERE usename = 'colloquy' ORDER BY pid")) {
      while (rows.next()) {
        backends.add(rows.getLong(1));
      }
    }
    long chosen = backends.get(random.nextInt(backends.size()));
    ProcessHandle.of(chosen).ifPresent(ProcessHandle::destroyForcibly);
  }

  private void superuser(String... statements) throws SQLException {
    try (Connection connection = cluster.connect("postgres", "postgres");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
    if (line != null) {
      line.close();
    }
    if (database != null) {
      database.close();
    }
    if (network != null) {
      network.close();
    }
    if (disk != null) {
      disk.close();
    }
  }
}
