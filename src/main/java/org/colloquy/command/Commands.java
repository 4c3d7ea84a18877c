package org.colloquy.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.UUID;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The way into the command line. */
public final class Commands {

  private Commands() {}

  /**
   * Carries out a command with the process's own input and output.
   *
   * @param args its words; at least one
   * @return the exit code: 0 done, 1 refused or failed, 2 wrong usage, 3 server not reached
   */
  public static int run(String... args) {
    return run(Surroundings.ofProcess(), args);
  }

  static int run(Surroundings surroundings, String... args) {
    int exitCode = of(surroundings).execute(args);
    PrintStream out = surroundings.out();
    // True also if something failed to be printed before: a full disk, or a reader that went away.
    if (out.checkError() && exitCode == 0) {
      surroundings.err().println("colloquy: The output could not be written.");
      return Failure.REFUSED;
    }
    return exitCode;
  }

  /** All commands. */
  static CommandLine of(Surroundings surroundings) {
    ColloquyCommand options = new ColloquyCommand();
    Session session = new Session(surroundings, options);
    CommandLine commands = new CommandLine(options);
    commands.addSubcommand(new ImportCommand(session));
    commands.addSubcommand(new ExportCommand(session));
    commands.addSubcommand(
        new CommandLine(new TokenCommand()).addSubcommand(new TokenCommand.Create(session)));
    commands.addSubcommand(
        new CommandLine(new RosterCommand()).addSubcommand(new RosterCommand.Load(session)));
    commands.addSubcommand(
        new CommandLine(new SampleCommand()).addSubcommand(new SampleCommand.Load(session)));
    commands.addSubcommand(new ReplyCommand(session));
    commands.addSubcommand(new CompletionCommand(session));
    commands.addSubcommand(new CommandLine.HelpCommand());
    return commands
        .setOut(new PrintWriter(surroundings.out(), true, UTF_8))
        .setErr(new PrintWriter(surroundings.err(), true, UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(UUID.class, Commands::id)
        .setParameterExceptionHandler((wrong, words) -> usage(wrong))
        .setExecutionExceptionHandler((failure, command, parsed) -> tell(session, failure));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + text + "' is not an id");
    }
  }

  /** What is wrong, and where it is said how it would be right: the whole usage would hide it. */
  private static int usage(ParameterException wrong) {
    PrintWriter err = wrong.getCommandLine().getErr();
    err.println("colloquy: " + wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("See: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return Failure.USAGE;
  }

  private static int tell(Session session, Exception failure) throws Exception {
    if (!(failure instanceof Failure known)) {
      throw failure;
    }
    PrintStream err = session.surroundings().err();
    if (session.isJson() && known.json().isPresent()) {
      err.println(Json.text(known.json().get()));
      return known.exitCode();
    }
    String begin = "colloquy: ";
    for (String line : known.lines()) {
      err.println(begin + line);
      begin = "  ";
    }
    return known.exitCode();
  }
}
