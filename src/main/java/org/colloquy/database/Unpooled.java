package org.colloquy.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** Connections beside the pool, for what holds one for ever: the pool's are few. */
final class Unpooled {

  private Unpooled() {}

  /**
   * Connects as the pool does: to the same database, as the same role, with the same timeouts.
   *
   * @param name what PostgreSQL shows the connection as
   */
  static Connection connect(AgroalDataSource database, String name) throws SQLException {
    return new Driver().connect(url(database), properties(database, name));
  }

  /** Where the pool connects to. */
  static String url(AgroalDataSource database) {
    return settings(database).jdbcUrl();
  }

  /** How the pool connects, but under a name that PostgreSQL shows. */
  static Properties properties(AgroalDataSource database, String name) {
    AgroalConnectionFactoryConfiguration settings = settings(database);
    Properties properties = new Properties();
    properties.putAll(settings.jdbcProperties());
    if (settings.principal() instanceof NamePrincipal role) {
      properties.setProperty("user", role.getName());
    }
    for (Object credential : settings.credentials()) {
      if (credential instanceof SimplePassword password) {
        properties.setProperty("password", password.getWord());
      }
    }
    properties.setProperty("ApplicationName", name);
    return properties;
  }

  private static AgroalConnectionFactoryConfiguration settings(AgroalDataSource database) {
    return database
        .getConfiguration()
        .connectionPoolConfiguration()
        .connectionFactoryConfiguration();
  }
}
