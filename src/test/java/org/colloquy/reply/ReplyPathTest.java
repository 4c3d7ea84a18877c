package org.colloquy.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.colloquy.Property;
import org.junit.jupiter.api.Test;

class ReplyPathTest {

  /** A tree as one would draw it, which knows nothing of bytes. */
  record Node(long ordinal, ReplyPath path, Node parent, List<Node> children) {

    static Node root() {
      return new Node(0, ReplyPath.ROOT, null, new ArrayList<>());
    }

    Node add(long childOrdinal) {
      Node child = new Node(childOrdinal, path.child(childOrdinal), this, new ArrayList<>());
      children.add(child);
      return child;
    }

    /** Those beneath this one: each before those beneath it. */
    List<ReplyPath> preOrder(Comparator<Node> siblings) {
      List<ReplyPath> order = new ArrayList<>();
      for (Node child : children.stream().sorted(siblings).toList()) {
        order.add(child.path);
        order.addAll(child.preOrder(siblings));
      }
      return order;
    }
  }

  @Test
  void byte_order_is_pre_order_whatever_was_replied_to_what() {
    Property.check(
        300,
        random -> {
          List<Node> nodes = randomTree(random);
          List<ReplyPath> paths = shuffledPaths(nodes, random);

          paths.sort((a, b) -> Arrays.compareUnsigned(a.bytes(), b.bytes()));

          assertThat(paths)
              .isEqualTo(nodes.get(0).preOrder(Comparator.comparing(Node::ordinal)))
              .isSorted();
        });
  }

  @Test
  void closed_byte_order_downwards_is_pre_order_with_the_newest_first() {
    Property.check(
        300,
        random -> {
          List<Node> nodes = randomTree(random);
          List<ReplyPath> paths = shuffledPaths(nodes, random);

          paths.sort((a, b) -> Arrays.compareUnsigned(b.closed(), a.closed()));

          assertThat(paths)
              .isEqualTo(nodes.get(0).preOrder(Comparator.comparing(Node::ordinal).reversed()));
        });
  }

  @Test
  void a_path_knows_those_above_it() {
    Property.check(
        100,
        random -> {
          for (Node node : randomTree(random)) {
            List<ReplyPath> above = new ArrayList<>();
            for (Node up = node.parent; up != null && up.parent != null; up = up.parent) {
              above.add(0, up.path);
            }
            assertThat(node.path.ancestors()).isEqualTo(above);
            assertThat(node.path.depth()).isEqualTo(node.parent == null ? 0 : above.size() + 1);
            for (int depth = 1; depth <= above.size(); depth++) {
              assertThat(node.path.prefix(depth)).isEqualTo(above.get(depth - 1));
            }
            assertThat(node.path.prefix(0)).isEqualTo(ReplyPath.ROOT);
            assertThat(node.path.prefix(node.path.depth())).isEqualTo(node.path);
          }
        });
  }

  @Test
  void a_path_is_beneath_those_above_it_and_no_others() {
    Property.check(
        50,
        random -> {
          List<Node> nodes = randomTree(random);
          for (Node a : nodes) {
            for (Node b : nodes) {
              boolean above = b.path.equals(ReplyPath.ROOT) || a.path.ancestors().contains(b.path);
              assertThat(a.path.isBeneath(b.path)).isEqualTo(above && !a.path.equals(b.path));
            }
          }
        });
  }

  @Test
  void closed_paths_bound_those_beneath() {
    Property.check(
        50,
        random -> {
          List<Node> nodes = randomTree(random);
          for (Node a : nodes) {
            for (Node b : nodes) {
              boolean inRange =
                  a.path.compareTo(b.path) > 0
                      && Arrays.compareUnsigned(a.path.bytes(), b.path.closed()) < 0;
              assertThat(inRange).isEqualTo(a.path.isBeneath(b.path));
            }
          }
        });
  }

  @Test
  void ordinals_have_bounds() {
    assertThat(ReplyPath.ROOT.child(1).bytes()).containsExactly(0, 0, 0, 1);
    assertThat(ReplyPath.ROOT.child(ReplyPath.MAX_ORDINAL).bytes())
        .containsExactly(0xFF, 0xFF, 0xFF, 0xFE);
    for (long ordinal : new long[] {Long.MIN_VALUE, -1, 0, 0xFFFF_FFFFL, Long.MAX_VALUE}) {
      assertThatThrownBy(() -> ReplyPath.ROOT.child(ordinal))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void bytes_are_whole_ordinals_and_at_most_the_greatest_depth() {
    int most = 4 * ReplyPath.MAX_DEPTH;
    for (int length = 0; length <= most + 4; length++) {
      byte[] bytes = new byte[length];
      if (length % 4 == 0 && length <= most) {
        assertThat(ReplyPath.of(bytes).depth()).isEqualTo(length / 4);
      } else {
        assertThatThrownBy(() -> ReplyPath.of(bytes)).isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void a_path_is_not_changed_from_outside() {
    byte[] bytes = {0, 0, 0, 7};
    ReplyPath path = ReplyPath.of(bytes);
    bytes[3] = 8;
    path.bytes()[3] = 9;

    assertThat(path).isEqualTo(ReplyPath.ROOT.child(7)).hasToString("00000007");
    assertThat(path.hashCode()).isEqualTo(ReplyPath.ROOT.child(7).hashCode());
  }

  /** The root and up to 40 replies, each to a random earlier one, with ordinals that leave gaps. */
  private static List<Node> randomTree(Random random) {
    List<Node> nodes = new ArrayList<>(List.of(Node.root()));
    long[] ordinals =
        random
            .longs(1, ReplyPath.MAX_ORDINAL + 1)
            .map(ordinal -> random.nextBoolean() ? ordinal : ordinal % 300 + 1)
            .distinct()
            .limit(1 + random.nextInt(40))
            .sorted()
            .toArray();
    for (long ordinal : ordinals) {
      nodes.add(nodes.get(random.nextInt(nodes.size())).add(ordinal));
    }
    return nodes;
  }

  private static List<ReplyPath> shuffledPaths(List<Node> nodes, Random random) {
    List<ReplyPath> paths = new ArrayList<>(nodes.stream().skip(1).map(Node::path).toList());
    Collections.shuffle(paths, random);
    return paths;
  }
}
