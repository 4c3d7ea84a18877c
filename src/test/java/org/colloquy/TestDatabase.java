package org.colloquy;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A PostgreSQL for a run of tests: a new database of the embedded one, or the server that {@code
 * -Dtest.jdbc.url=… -Dtest.jdbc.user=… -Dtest.jdbc.password=…} names, whose database must be empty.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

  private Path directory;
  private String url;

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new HashMap<>();
    config.put("colloquy.sample.load", "true");
    String given = System.getProperty("test.jdbc.url");
    if (given != null) {
      config.put("quarkus.datasource.jdbc.url", given);
      config.put("quarkus.datasource.username", System.getProperty("test.jdbc.user"));
      config.put("quarkus.datasource.password", System.getProperty("test.jdbc.password"));
      return config;
    }
    directory = TestCluster.newDirectory("test-data");
    config.put("colloquy.data", directory.toString());
    Map<?, ?> settings = (Map<?, ?>) ofTheProcess("newDatabase");
    settings.forEach((name, value) -> config.put(name.toString(), value.toString()));
    url = config.get("quarkus.datasource.jdbc.url");
    return config;
  }

  @Override
  public void stop() {
    if (url != null) {
      ofTheProcess("drop", url);
      TestCluster.delete(directory);
    }
  }

  /**
   * Calls the one cluster of the process. Each application has classes of its own, this one among
   * them, and with them would have a cluster of its own.
   */
  private static Object ofTheProcess(String method, Object... arguments) {
    Class<?>[] types = new Class<?>[arguments.length];
    Arrays.fill(types, String.class);
    try {
      return ClassLoader.getSystemClassLoader()
          .loadClass(TestCluster.class.getName())
          .getMethod(method, types)
          .invoke(null, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
