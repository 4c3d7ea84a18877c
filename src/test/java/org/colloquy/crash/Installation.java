package org.colloquy.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.colloquy.ServerProcess;

/**
 * What docs/high-availability.md describes, on one machine: two nodes of PostgreSQL under Patroni
 * with etcd, two servers, and HAProxy before both. The files of settings are the guide's own, with
 * other addresses and paths.
 */
final class Installation implements AutoCloseable {

  /** What the guide calls what listens. It has more of etcd. */
  private static final List<String> ADDRESSES =
      List.of(
          "etcd1:2379",
          "etcd1:2380",
          "db1:5432",
          "db1:8008",
          "db2:5432",
          "db2:8008",
          "lb:5000",
          "lb:5001",
          "lb:8080",
          "lb:8404",
          "app1:8080",
          "app2:8080");

  /** A step of the guide, which says why. */
  private static final List<String> PATRONI_DOES_NOT_WAIT =
      List.of(
          "ALTER ROLE postgres SET synchronous_commit = local",
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'Patroni'");

  private final Path home;
  private final Guide guide;
  private final HttpClient http = HttpClient.newHttpClient();

  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, ServerProcess> servers = new HashMap<>();
  private Program etcd;
  private Program haproxy;

  private Installation(Path home) throws IOException {
    this.home = home;
    this.guide = new Guide(home, ADDRESSES);
  }

  /**
   * Starts all of it, and waits until the standby is synchronous and both servers are ready.
   *
   * @param home an empty directory
   */
  static Installation start(Path home) throws IOException, SQLException {
    Installation all = new Installation(home);
    try {
      all.startDatabases();
      all.startServers();
    } catch (IOException | SQLException | RuntimeException | Error e) {
      all.close();
      throw e;
    }
    return all;
  }

  private void startDatabases() throws IOException, SQLException {
    String patroni = guide.write("patroni.yml");
    String settings = guide.write("haproxy.cfg");
    Program.hand(home);
    startEtcd();
    haproxy = Program.start(guide.log("haproxy"), Map.of(), "haproxy", "-db", "-f", settings);
    for (String name : List.of("db1", "db2")) {
      Map<String, String> environment = guide.environment("node.env");
      environment.put("PATRONI_ETCD3_HOSTS", guide.at("etcd1:2379"));
      Node node =
          new Node(name, guide.port(name + ":5432"), guide.port(name + ":8008"), home, environment);
      nodes.add(node);
      node.start(patroni);
    }
    awaitStandby();
    Map<String, String> server = guide.environment("colloquy.env");
    try (Connection connection = superuser();
        Statement statement = connection.createStatement()) {
      String password = server.get("QUARKUS_DATASOURCE_PASSWORD");
      statement.execute("CREATE ROLE colloquy LOGIN PASSWORD '" + password + "'");
      statement.execute("CREATE DATABASE colloquy OWNER colloquy");
      for (String sql : PATRONI_DOES_NOT_WAIT) {
        statement.execute(sql);
      }
    }
  }

  private Connection superuser() throws IOException, SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + primary().port() + "/postgres";
    String password = guide.environment("node.env").get("PATRONI_SUPERUSER_PASSWORD");
    return DriverManager.getConnection(url, "postgres", password);
  }

  private void startEtcd() throws IOException {
    Map<String, String> environment = guide.environment("etcd.env");
    String clients = "http://" + guide.at("etcd1:2379");
    String peers = "http://" + guide.at("etcd1:2380");
    environment.put("ETCD_DATA_DIR", home.resolve("etcd").toString());
    environment.put("ETCD_LISTEN_CLIENT_URLS", clients);
    environment.put("ETCD_LISTEN_PEER_URLS", peers);
    environment.put("ETCD_INITIAL_CLUSTER", "etcd1=" + peers);
    etcd = Program.start(guide.log("etcd"), environment, "etcd");
  }

  private void startServers() throws IOException {
    for (String name : List.of("app1", "app2")) {
      Files.createDirectories(home.resolve(name));
      startServer(name);
    }
    ServerProcess.await("both servers are in use", () -> isUsed("app1") && isUsed("app2"));
  }

  private void startServer(String name) throws IOException {
    ServerProcess.Command command = ServerProcess.in(home.resolve(name));
    guide.environment("colloquy.env").forEach(command::withEnvironment);
    servers.put(
        name,
        command
            .with("quarkus.http.port", "" + guide.port(name + ":8080"))
            .with("colloquy.limits.reads", "100000000")
            .with("colloquy.limits.writes", "100000000")
            .start());
  }

  /** Where the API is. */
  URI address() {
    return URI.create("http://" + guide.at("lb:8080"));
  }

  /** The token that the first start made. */
  String adminToken() {
    return servers.get("app1").adminToken();
  }

  List<Node> nodes() {
    return nodes;
  }

  ServerProcess server(String name) {
    return servers.get(name);
  }

  /** The node that takes writes; there must be one. */
  Node primary() {
    return nodes.stream().filter(node -> node.is("primary")).findFirst().orElseThrow();
  }

  Node other(Node node) {
    return nodes.get(1 - nodes.indexOf(node));
  }

  void awaitStandby() {
    ServerProcess.await(
        "a node is the primary, and the other one its synchronous standby", this::hasStandby);
  }

  /** What Patroni on the standby says may be some seconds old, so the primary is asked as well. */
  private boolean hasStandby() {
    if (nodes.stream().noneMatch(node -> node.is("primary"))
        || nodes.stream().noneMatch(node -> node.is("synchronous"))) {
      return false;
    }
    return has(1, "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'");
  }

  /** Whether both servers are told by the primary what the other one did. */
  boolean bothListen() {
    return has(
        2, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'colloquy-listen'");
  }

  private boolean has(int number, String sql) {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1) == number;
    } catch (IOException | SQLException | NoSuchElementException e) {
      return false;
    }
  }

  /** Starts a server that has ended, and waits until HAProxy gives it requests. */
  void startAgain(String server) throws IOException {
    startServer(server);
    ServerProcess.await(server + " is in use", () -> isUsed(server));
  }

  private boolean isUsed(String server) {
    try {
      URI page = URI.create("http://" + guide.at("lb:8404") + "/;csv");
      String table =
          http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
      return table
          .lines()
          .anyMatch(line -> line.startsWith("colloquy," + server + ",") && line.contains(",UP,"));
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    servers.values().forEach(ServerProcess::close);
    nodes.forEach(Node::close);
    if (haproxy != null) {
      haproxy.close();
    }
    if (etcd != null) {
      etcd.close();
    }
  }
}
