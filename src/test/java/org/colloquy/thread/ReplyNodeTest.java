package org.colloquy.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.colloquy.Property;
import org.colloquy.reply.ReplyPath;
import org.colloquy.web.Cursors;
import org.colloquy.web.RealJson;
import org.junit.jupiter.api.Test;

class ReplyNodeTest {

  private static final ObjectMapper JSON = RealJson.mapper();

  private static final Walk ALL =
      new Walk(Rows.POST, ReplyPath.ROOT, 0, ThreadOrder.OLDEST, null, null, 1000);

  @Test
  void a_tree_read_from_top_to_bottom_is_the_list_it_was_made_of() {
    Property.check(
        200,
        random -> {
          List<ReplyRow> rows = new ArrayList<>();
          for (int i = random.nextInt(30); i > 0; i--) {
            int parent = random.nextInt(rows.size() + 1) - 1;
            rows.add(Rows.row(parent < 0 ? null : rows.get(parent), rows.size() + 1L, 0));
          }
          rows.sort(Comparator.comparing(ReplyRow::path));
          List<ReplyRow> page = rows.subList(random.nextInt(rows.size() + 1), rows.size());

          List<ReplyNode> tree = ReplyNode.tree(page, ALL);

          assertThat(preOrder(tree)).isEqualTo(page.stream().map(ReplyRow::view).toList());
          assertHangRight(tree, null);
          assertThat(ReplyNode.tree(List.copyOf(page), ALL)).isEqualTo(tree);
          assertThat(ReplyNode.flat(page, ALL))
              .extracting(ReplyNode::reply)
              .isEqualTo(page.stream().map(ReplyRow::view).toList());
        });
  }

  @Test
  void a_reply_whose_parent_is_on_another_page_stands_at_the_top() {
    List<ReplyRow> chain = Rows.chain(3);

    List<ReplyNode> tree = ReplyNode.tree(chain.subList(1, 3), ALL);

    assertThat(tree).hasSize(1);
    assertThat(tree.get(0).reply().parentId()).isEqualTo(chain.get(0).view().id());
    assertThat(tree.get(0).replies()).hasSize(1);
  }

  @Test
  void a_branch_that_is_cut_says_where_it_goes_on() {
    Walk cut = new Walk(Rows.POST, ReplyPath.ROOT, 0, ThreadOrder.NEWEST, 2, null, 1000);
    List<ReplyRow> chain = Rows.chain(3).subList(0, 2);

    for (List<ReplyNode> nodes : List.of(ReplyNode.tree(chain, cut), ReplyNode.flat(chain, cut))) {
      ReplyNode second =
          nodes.get(0).replies() == null ? nodes.get(1) : nodes.get(0).replies().get(0);
      assertThat(nodes.get(0).moreCursor()).isNull();
      assertThat(Cursors.read(Walk.class, second.moreCursor()))
          .isEqualTo(cut.beneath(chain.get(1).path()));
    }
    ReplyRow leaf = Rows.row(chain.get(0), 9, 0);
    assertThat(ReplyNode.flat(List.of(leaf), cut).get(0).moreCursor()).isNull();
  }

  @Test
  void a_node_in_json_is_the_reply_with_its_replies() throws JsonProcessingException {
    List<ReplyRow> chain = Rows.chain(2);

    JsonNode tree = JSON.readTree(JSON.writeValueAsString(ReplyNode.tree(chain, ALL)));
    JsonNode flat = JSON.readTree(JSON.writeValueAsString(ReplyNode.flat(chain, ALL)));

    JsonNode second = JSON.readTree(JSON.writeValueAsString(chain.get(1).view()));
    ObjectNode leaf = second.deepCopy();
    leaf.putArray("replies");
    assertThat(tree.get(0).get("replies").get(0)).isEqualTo(leaf);
    assertThat(flat.get(1)).isEqualTo(second);
    assertThat(tree.get(0).get("createdAt").asText()).isEqualTo("1970-01-01T00:00:00.000Z");
  }

  @Test
  void the_deepest_thread_is_hung_and_written_with_a_small_stack() throws Exception {
    List<ReplyRow> chain = Rows.chain(ReplyPath.MAX_DEPTH);
    JSON.writeValueAsString(answer(Rows.chain(1)));

    String json = onSmallStack(() -> JSON.writeValueAsString(answer(chain)));

    assertThat(json.split("\"replies\":\\[", -1)).hasSize(ReplyPath.MAX_DEPTH + 2);
    assertThat(json).endsWith("]}".repeat(ReplyPath.MAX_DEPTH) + "],\"nextCursor\":null}");
  }

  private static Object answer(List<ReplyRow> rows) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("replies", ReplyNode.tree(rows, ALL));
    answer.put("nextCursor", null);
    return answer;
  }

  private static <T> T onSmallStack(Callable<T> task)
      throws InterruptedException, ExecutionException {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(null, future, "small stack", 192 * 1024);
    thread.start();
    thread.join();
    return future.get();
  }

  private static List<Object> preOrder(List<ReplyNode> nodes) {
    List<Object> order = new ArrayList<>();
    for (ReplyNode node : nodes) {
      order.add(node.reply());
      order.addAll(preOrder(node.replies()));
    }
    return order;
  }

  private static void assertHangRight(List<ReplyNode> nodes, ReplyNode parent) {
    for (ReplyNode node : nodes) {
      if (parent != null) {
        assertThat(node.reply().parentId()).isEqualTo(parent.reply().id());
      }
      assertHangRight(node.replies(), node);
    }
  }
}
