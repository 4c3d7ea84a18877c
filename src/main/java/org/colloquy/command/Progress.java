package org.colloquy.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the terminal, or nothing where nobody would see it. */
final class Progress implements AutoCloseable {

  /** Given, or the library would open the terminal itself to ask for its width. */
  private static final int WIDTH = 78;

  private final Optional<ProgressBar> bar;

  private Progress(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  static Progress hidden() {
    return new Progress(Optional.empty());
  }

  /** See {@link Session#progress}. */
  static Progress shown(PrintStream terminal, String task, long most, String unit, long size) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(most)
            .setUnit(unit, size)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis((int) Duration.ofMillis(200).toMillis())
            .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
            .build();
    return new Progress(Optional.of(bar));
  }

  /** Begins to count anew: what was done so far has to be repeated. */
  void restart() {
    bar.ifPresent(b -> b.stepTo(0));
  }

  /** So much more is done. */
  void add(long some) {
    bar.ifPresent(b -> b.stepBy(some));
  }

  /**
   * So much is done.
   *
   * @param most all of it; negative while nobody knows
   */
  void reach(long done, long most) {
    bar.ifPresent(
        b -> {
          b.maxHint(most);
          b.stepTo(done);
        });
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
