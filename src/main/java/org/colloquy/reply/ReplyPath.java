package org.colloquy.reply;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The place of a reply in its post's tree: the ordinals of its ancestors and itself, from the top
 * down, four bytes each, big-endian. Compared as unsigned bytes, paths are in the tree's pre-order:
 * a reply before those beneath it, siblings in the order in which they were accepted. (A
 * materialised path of fixed-width keys, as in Celko's "Trees and Hierarchies in SQL", chapter 2;
 * PostgreSQL compares {@code bytea} the same way.)
 *
 * <p>Closed by four bytes 0xFF and compared the other way round, they are in newest-first order: a
 * reply still before those beneath it, siblings from the latest to the earliest.
 */
public final class ReplyPath implements Comparable<ReplyPath> {

  /** The largest ordinal: the next one is what closes a path. */
  public static final long MAX_ORDINAL = 0xFFFF_FFFEL;

  /**
   * The greatest depth that a server can be configured for. A B-tree entry has room for about 2,700
   * bytes, and a cursor for 4,000 characters of address.
   */
  public static final int MAX_DEPTH = 500;

  /** The place of the post itself: above every reply. */
  public static final ReplyPath ROOT = new ReplyPath(new byte[0]);

  private final byte[] bytes;

  private ReplyPath(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A path from its bytes, as the database has them.
   *
   * @throws IllegalArgumentException if they are not whole ordinals, or more than {@link
   *     #MAX_DEPTH}
   */
  @JsonCreator
  public static ReplyPath of(byte[] bytes) {
    if (bytes.length % Integer.BYTES != 0 || bytes.length > Integer.BYTES * MAX_DEPTH) {
      throw new IllegalArgumentException("not whole ordinals: " + bytes.length + " bytes");
    }
    return new ReplyPath(bytes.clone());
  }

  /**
   * The path of a reply to this one.
   *
   * @param ordinal the post's sequence when the reply is accepted; from 1 to {@link #MAX_ORDINAL}
   * @throws IllegalArgumentException if the ordinal is out of its bounds
   */
  public ReplyPath child(long ordinal) {
    if (ordinal < 1 || ordinal > MAX_ORDINAL) {
      throw new IllegalArgumentException("ordinal " + ordinal);
    }
    byte[] child = Arrays.copyOf(bytes, bytes.length + Integer.BYTES);
    ByteBuffer.wrap(child).putInt(bytes.length, (int) ordinal);
    return new ReplyPath(child);
  }

  /**
   * The uppermost part of the path.
   *
   * @param depth how many ordinals of it; from 0 to the path's own depth
   */
  public ReplyPath prefix(int depth) {
    return new ReplyPath(Arrays.copyOf(bytes, depth * Integer.BYTES));
  }

  /** The path's bytes; a copy. */
  @JsonValue
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How deep the reply stands: 1 for a reply to the post, 0 for the post itself. */
  public int depth() {
    return bytes.length / Integer.BYTES;
  }

  /** The paths of the replies above this one, from the top down; empty for a reply to the post. */
  public List<ReplyPath> ancestors() {
    List<ReplyPath> ancestors = new ArrayList<>();
    for (int length = Integer.BYTES; length < bytes.length; length += Integer.BYTES) {
      ancestors.add(new ReplyPath(Arrays.copyOf(bytes, length)));
    }
    return ancestors;
  }

  /** Whether this path is beneath another one. No path is beneath itself. */
  public boolean isBeneath(ReplyPath other) {
    return bytes.length > other.bytes.length
        && Arrays.equals(bytes, 0, other.bytes.length, other.bytes, 0, other.bytes.length);
  }

  /**
   * The path closed by four bytes 0xFF: greater than every path beneath this one, and less than the
   * next sibling's.
   */
  public byte[] closed() {
    byte[] closed = Arrays.copyOf(bytes, bytes.length + Integer.BYTES);
    Arrays.fill(closed, bytes.length, closed.length, (byte) 0xFF);
    return closed;
  }

  @Override
  public int compareTo(ReplyPath other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReplyPath path && Arrays.equals(bytes, path.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
