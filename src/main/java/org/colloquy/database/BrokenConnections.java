package org.colloquy.database;

import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ExceptionSorter;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.agroal.runtime.JdbcDriver;
import io.quarkus.arc.Unremovable;
import io.quarkus.datasource.common.runtime.DatabaseKind;
import io.quarkus.jdbc.postgresql.runtime.PostgreSQLAgroalConnectionConfigurer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.sql.SQLException;

/**
 * Tells the pool which connections are of no use any more, in place of Quarkus's own list. That has
 * those alone whose line broke: a connection to a primary that became a standby would stay, and
 * every write by it would fail for ever.
 */
@Alternative
@Priority(1)
@Unremovable
@ApplicationScoped
@JdbcDriver(DatabaseKind.POSTGRESQL)
public class BrokenConnections extends PostgreSQLAgroalConnectionConfigurer
    implements ExceptionSorter {

  /** What no transaction of ours gets but on a server that takes no writes at all. */
  private static final String READ_ONLY = "25006";

  private static final String CONNECTION = "08";

  /** A server that shuts down, or is not up yet: it has ended the connection. */
  private static final String SHUTDOWN = "57P0";

  @Override
  public void setExceptionSorter(
      String databaseKind, AgroalDataSourceConfigurationSupplier configuration) {
    configuration.connectionPoolConfiguration().exceptionSorter(this);
  }

  @Override
  public boolean isFatal(SQLException fault) {
    String state = fault.getSQLState();
    return state != null
        && (state.startsWith(CONNECTION) || state.startsWith(SHUTDOWN) || state.equals(READ_ONLY));
  }
}
