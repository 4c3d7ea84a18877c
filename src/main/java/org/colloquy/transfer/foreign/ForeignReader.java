package org.colloquy.transfer.foreign;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads an export of another system as a stream: what it holds in memory does not grow with the
 * file, but for the list of the authors that a WordPress export begins with.
 */
public interface ForeignReader {

  /**
   * Reads a file to its end.
   *
   * @param sink what it got before an exception is to be dropped: the file is one thing
   * @throws UnreadableFile if the file is damaged, or not such an export
   * @throws IOException if the bytes can't be had
   */
  void read(InputStream file, ForeignSink sink) throws IOException;
}
