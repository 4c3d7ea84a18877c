package org.colloquy.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the database takes writes. A standby answers like a primary until somebody writes, so an
 * instance that came upon one would be given every other request, and refuse them.
 */
@Readiness
@ApplicationScoped
class WritableCheck implements HealthCheck {

  private static final String NAME = "Database takes writes";

  private final AgroalDataSource database;

  WritableCheck(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW transaction_read_only")) {
      row.next();
      if (row.getString(1).equals("off")) {
        return HealthCheckResponse.up(NAME);
      }
    } catch (SQLException e) {
      return HealthCheckResponse.down(NAME);
    }
    // The pool's other connections were made at the same time, as likely to the same server.
    database.flush(FlushMode.GRACEFUL);
    return HealthCheckResponse.down(NAME);
  }
}
