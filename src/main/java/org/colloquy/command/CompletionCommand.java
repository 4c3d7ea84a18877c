package org.colloquy.command;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands and options. */
@Command(
    name = "completion",
    description =
        "Print the shell's completion of this command, to be read at its start: source <(colloquy completion bash)")
final class CompletionCommand implements Runnable {

  /** The shells. One script serves both. */
  enum Shell {
    BASH,
    ZSH;

    @Override
    public String toString() {
      return this == BASH ? "bash" : "zsh";
    }
  }

  private final Session session;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  private Shell shell;

  CompletionCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    session.print("# For " + shell + ": source <(colloquy completion " + shell + ")");
    session.print(AutoComplete.bash("colloquy", spec.root().commandLine()).stripTrailing());
  }
}
