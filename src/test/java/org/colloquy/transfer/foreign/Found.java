package org.colloquy.transfer.foreign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All that a reader found, and whether it kept to the order it promises. */
public final class Found implements ForeignSink {

  public String source;
  public final List<ForeignAuthor> authors = new ArrayList<>();
  public final List<ForeignPost> posts = new ArrayList<>();
  public final List<ForeignComment> comments = new ArrayList<>();
  public final List<ForeignGap> gaps = new ArrayList<>();
  public final List<LeftOut> leftOut = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  /** A file of the test's resources. */
  public static byte[] file(String name) {
    try (InputStream file = Found.class.getResourceAsStream("/transfer/" + name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Found in(ForeignReader reader, byte[] file) {
    try {
      Found found = new Found();
      reader.read(new ByteArrayInputStream(file), found);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Found in(ForeignReader reader, String file) {
    return in(reader, file.getBytes(StandardCharsets.UTF_8));
  }

  ForeignAuthor author(String key) {
    return authors.stream().filter(author -> author.key().equals(key)).findFirst().orElseThrow();
  }

  List<String> reasons() {
    return leftOut.stream().map(LeftOut::reason).toList();
  }

  @Override
  public void source(String name) {
    check(source == null && name != null);
    source = name;
  }

  @Override
  public void author(ForeignAuthor author) {
    check(source != null);
    keys.add(author.key());
    authors.add(author);
  }

  @Override
  public void post(ForeignPost post) {
    check(keys.contains(post.authorKey()));
    posts.add(post);
  }

  @Override
  public void comment(ForeignComment comment) {
    check(keys.contains(comment.authorKey()));
    comments.add(comment);
  }

  @Override
  public void gap(ForeignGap gap) {
    gaps.add(gap);
  }

  @Override
  public void leftOut(LeftOut left) {
    check(source != null);
    leftOut.add(left);
  }

  private static void check(boolean inOrder) {
    if (!inOrder) {
      throw new AssertionError("the reader's order is broken");
    }
  }
}
