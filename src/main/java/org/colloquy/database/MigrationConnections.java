package org.colloquy.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Properties;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connects migrations beside the pool, since what is right for requests is wrong for them. An index
 * over millions of replies takes longer than any answer may; and a table that is waited for is shut
 * to all who come later, so that wait must be short.
 */
@Singleton
public final class MigrationConnections implements FlywayConfigurationCustomizer {

  /**
   * Shorter than requests wait for the database: those that a migration holds up while it waits in
   * vain are answered, late. The start fails then, and can be tried again.
   */
  private static final String PATIENCE = "SET lock_timeout = '5s'";

  private final AgroalDataSource database;

  /**
   * @param database the pool, for where and who
   */
  public MigrationConnections(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public void customize(FluentConfiguration flyway) {
    Properties properties = Unpooled.properties(database, "colloquy migration");
    properties.setProperty("socketTimeout", "0");
    PGSimpleDataSource source = new PGSimpleDataSource();
    try {
      for (String name : properties.stringPropertyNames()) {
        source.setProperty(name, properties.getProperty(name));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    // What stands in the URL holds here too, but for what is set already.
    source.setUrl(Unpooled.url(database));
    flyway.dataSource(source);
    flyway.initSql(PATIENCE);
    // Another instance may be migrating, for as long as that takes.
    flyway.lockRetryCount(-1);
  }
}
