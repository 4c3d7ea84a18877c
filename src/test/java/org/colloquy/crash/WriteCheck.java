package org.colloquy.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquy.crash.Call.Operation;
import org.colloquy.crash.Writes.Write;

/**
 * Whether each acknowledged write is there, none twice, none that was refused, and of those without
 * an answer each once or not at all.
 */
final class WriteCheck {

  private final Writes writes;
  private final Kept kept;
  private final List<String> faults = new ArrayList<>();

  /** The ids under which words are there that were written as a post or reply. */
  private final Map<String, List<String>> byText = new HashMap<>();

  /** What is there, by its id. */
  private final Map<String, Item> byId = new HashMap<>();

  private WriteCheck(Writes writes, Kept kept) {
    this.writes = writes;
    this.kept = kept;
  }

  /** Says what is wrong, a sentence for each write. */
  static List<String> faults(Writes writes, Kept kept) {
    return new WriteCheck(writes, kept).faults();
  }

  private List<String> faults() {
    kept.threads().values().forEach(this::index);
    Set<String> asked = new HashSet<>();
    for (Write write : writes.all()) {
      switch (write.operation()) {
        case POST, REPLY, BATCH -> creation(write, asked);
        case EDIT -> edit(write);
        case DELETE -> deletion(write);
        default -> faults.add("no write: " + write.name());
      }
    }
    byText.keySet().stream()
        .filter(text -> !asked.contains(text))
        .forEach(text -> faults.add("nobody wrote what is there: " + text));
    kept.revisions().forEach(this::revisions);
    return faults;
  }

  private void index(Kept.Discussion thread) {
    List<Item> items = new ArrayList<>(thread.replies());
    items.add(thread.post());
    for (Item item : items) {
      if (byId.put(item.id(), item) != null) {
        faults.add("an id twice: " + item);
      }
      if (!item.deleted()) {
        List<String> versions = kept.revisions().getOrDefault(item.id(), List.of(item.text()));
        byText.computeIfAbsent(versions.get(0), text -> new ArrayList<>()).add(item.id());
        if (!versions.get(versions.size() - 1).equals(item.text())) {
          faults.add("the last version is another: " + item);
        }
      }
    }
  }

  private void creation(Write write, Set<String> asked) {
    List<Item> made = write.made();
    int there = 0;
    for (int i = 0; i < write.asked().size(); i++) {
      Item item = write.asked().get(i);
      asked.add(item.text());
      List<String> ids = byText.getOrDefault(item.text(), List.of());
      there += ids.isEmpty() ? 0 : 1;
      if (ids.size() > 1) {
        faults.add("written once and there twice: " + write.name() + " " + item);
      }
      if (!made.isEmpty()) {
        acknowledged(write, item, made.get(i), ids);
      } else if (write.refused() && !ids.isEmpty()) {
        faults.add("refused and there: " + write.name() + " " + item);
      }
    }
    for (Attempt again : write.acknowledgements()) {
      if (!again.made().equals(made)) {
        faults.add("acknowledged in two ways: " + write.name());
      }
    }
    boolean partly = made.isEmpty() && there > 0 && there < write.asked().size();
    if (partly || (made.isEmpty() && write.done() && there == 0)) {
      faults.add("there in part, or lost: " + write.name() + " " + there);
    }
    if (write.attempts().get(0).call().problem().equals("duplicate-reply")) {
      faults.add("refused as a repeat at the first go: " + write.name());
    }
  }

  private void acknowledged(Write write, Item asked, Item made, List<String> ids) {
    Item there = byId.get(made.id());
    if (!ids.isEmpty() && !ids.equals(List.of(made.id()))) {
      faults.add("there under another id than acknowledged: " + write.name() + " " + ids);
    }
    if (there == null || there.deleted()) {
      if (!writes.mayBeDeleted(made.id(), Long.MAX_VALUE)) {
        faults.add("acknowledged and lost: " + write.name() + " " + made);
      }
    } else if (!there.parent().equals(asked.parent())) {
      faults.add("beneath another: " + write.name() + " " + there);
    }
  }

  private void edit(Write write) {
    String id = write.asked().get(0).id();
    Item there = byId.get(id);
    boolean live = there != null && !there.deleted();
    List<String> versions = kept.revisions().getOrDefault(id, List.of());
    if (live && versions.isEmpty()) {
      faults.add("no versions of what was edited: " + id);
      return;
    }
    long times = versions.stream().filter(write.asked().get(0).text()::equals).count();
    if (times > 1) {
      faults.add("edited twice: " + write.name());
    } else if (live && write.done() && times == 0) {
      faults.add("edited as told and lost: " + write.name());
    } else if (write.refused() && times > 0) {
      faults.add("refused and edited: " + write.name());
    }
  }

  private void deletion(Write write) {
    Item there = byId.get(write.asked().get(0).id());
    boolean live = there != null && !there.deleted();
    if (write.done() && live) {
      faults.add("deleted as told and there: " + write.name() + " " + there);
    }
  }

  /** The versions are those that were asked for, in the order in which they were. */
  private void revisions(String id, List<String> versions) {
    List<String> asked =
        writes.changesOf(id).stream()
            .filter(write -> write.operation() == Operation.EDIT)
            .map(write -> write.asked().get(0).text())
            .filter(versions::contains)
            .toList();
    if (!versions.isEmpty() && !asked.equals(versions.subList(1, versions.size()))) {
      faults.add("versions that nobody wrote so: " + id + " " + versions + " " + asked);
    }
  }
}
