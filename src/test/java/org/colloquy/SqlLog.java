package org.colloquy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.colloquy.database.NamedSql;
import org.colloquy.database.Together;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Every statement that Hibernate sends, and those that are read past it, for tests that ask what
 * was not read.
 */
@PersistenceUnitExtension
public class SqlLog implements StatementInspector {

  private static final long serialVersionUID = 1L;

  private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

  private static final List<Logger> OTHERS =
      Stream.of(NamedSql.class, Together.class).map(Class::getName).map(Logger::getLogger).toList();

  private static final Handler LISTENER = new Listener();

  @Override
  public String inspect(String sql) {
    STATEMENTS.add(sql);
    return sql;
  }

  /** The statements that an action leads to; nothing else may run meanwhile. */
  public static List<String> during(Runnable action) {
    STATEMENTS.clear();
    OTHERS.forEach(log -> log.addHandler(LISTENER));
    OTHERS.forEach(log -> log.setLevel(Level.FINE));
    try {
      action.run();
    } finally {
      OTHERS.forEach(log -> log.setLevel(null));
      OTHERS.forEach(log -> log.removeHandler(LISTENER));
    }
    return List.copyOf(STATEMENTS);
  }

  private static final class Listener extends Handler {
    @Override
    public void publish(LogRecord statement) {
      // What the server asks by itself about tokens in use comes at any moment.
      if (!Thread.currentThread().getName().startsWith("tokens")) {
        STATEMENTS.add(statement.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
