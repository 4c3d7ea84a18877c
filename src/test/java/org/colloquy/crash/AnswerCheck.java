package org.colloquy.crash;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquy.crash.Call.Operation;

/** Whether every call was answered as the contract has it, whatever went on. */
final class AnswerCheck {

  private static final Set<String> REPLYING =
      Set.of("duplicate-reply", "idempotency-key-in-flight", "parent-deleted");

  private static final Set<String> CHANGING = Set.of("not-found", "precondition-failed");

  /** What an operation may be refused with, seeing what the clients ask for. */
  private static final Map<Operation, Set<String>> REFUSALS =
      Map.of(
          Operation.POST, Set.of("idempotency-key-in-flight"),
          Operation.REPLY, REPLYING,
          Operation.BATCH, REPLYING,
          Operation.EDIT, CHANGING,
          Operation.DELETE, CHANGING,
          // A reply that was deleted meanwhile is not there to be looked at.
          Operation.OTHER, Set.of("not-found"));

  private AnswerCheck() {}

  /** Says what is wrong, a sentence for each call. */
  static List<String> faults(History history) {
    return history.calls().map(call -> fault(call, history)).filter(f -> !f.isEmpty()).toList();
  }

  private static String fault(Call call, History history) {
    if (call.acknowledged()) {
      return "";
    }
    if (call.problem().equals(Call.MALFORMED)) {
      return "not to be read: " + call;
    }
    if (call.status() == 503) {
      return call.retryAfter() ? "" : "503 without Retry-After: " + call;
    }
    if (call.status() == 0) {
      boolean down =
          call.trouble().equals(Call.CUT)
              && history.downtimes().stream()
                  .anyMatch(time -> call.start() <= time.to() && call.end() >= time.from());
      return down ? "" : "not answered though there was a server: " + call;
    }
    return REFUSALS.getOrDefault(call.operation(), Set.of()).contains(call.problem())
        ? ""
        : "not to be answered so: " + call;
  }
}
