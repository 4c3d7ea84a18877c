package org.colloquy.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;

/** The files of jobs, in chunks in the database, in the transaction that there is. */
@ApplicationScoped
class ImportFile {

  private static final int CHUNK = 256 * 1024;

  private static final String WRITE =
      "INSERT INTO import_chunk (job_id, ordinal, bytes) VALUES (?, ?, ?)";

  private static final String READ =
      "SELECT bytes FROM import_chunk WHERE job_id = ? AND ordinal = ?";

  private final DataSource database;

  ImportFile(DataSource database) {
    this.database = database;
  }

  /**
   * Keeps a file as it comes in.
   *
   * @return its length in bytes
   * @throws IOException if it did not come in whole
   */
  long write(UUID job, InputStream file) throws IOException {
    long size = 0;
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(WRITE)) {
      byte[] chunk = new byte[CHUNK];
      int ordinal = 0;
      for (int read = file.readNBytes(chunk, 0, CHUNK);
          read > 0;
          read = file.readNBytes(chunk, 0, CHUNK)) {
        insert.setObject(1, job);
        insert.setInt(2, ordinal++);
        insert.setBytes(3, read == CHUNK ? chunk : Arrays.copyOf(chunk, read));
        insert.executeUpdate();
        size += read;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The file could not be kept.", e);
    }
    return size;
  }

  /** Opens a file that was kept. The stream is good until the transaction ends. */
  InputStream open(UUID job) {
    return new Chunks(job);
  }

  private final class Chunks extends InputStream {

    private final UUID job;
    private InputStream chunk = InputStream.nullInputStream();
    private int next;

    Chunks(UUID job) {
      this.job = job;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = chunk.read(bytes, offset, length);
      if (read < 0 && length > 0 && fetch()) {
        read = chunk.read(bytes, offset, length);
      }
      return read;
    }

    private boolean fetch() throws IOException {
      try (Connection connection = database.getConnection();
          PreparedStatement query = connection.prepareStatement(READ)) {
        query.setObject(1, job);
        query.setInt(2, next++);
        try (ResultSet row = query.executeQuery()) {
          boolean found = row.next();
          chunk = found ? new ByteArrayInputStream(row.getBytes(1)) : InputStream.nullInputStream();
          return found;
        }
      } catch (SQLException e) {
        throw new IOException("The file could not be read.", e);
      }
    }
  }
}
