package org.colloquy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Every statement that Hibernate sends, for tests that ask what was not read. */
@PersistenceUnitExtension
public class SqlLog implements StatementInspector {

  private static final long serialVersionUID = 1L;

  private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

  @Override
  public String inspect(String sql) {
    STATEMENTS.add(sql);
    return sql;
  }

  /** The statements that an action leads to; nothing else may run meanwhile. */
  public static List<String> during(Runnable action) {
    STATEMENTS.clear();
    action.run();
    return List.copyOf(STATEMENTS);
  }
}
