package org.colloquy.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes. */
@Command(
    name = "colloquy",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    headerHeading = "%n",
    description =
        "Commands for a running Colloquy, over its API. Without a command, the server itself starts.",
    synopsisSubcommandLabel = "COMMAND",
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the server refused, or the job failed; why is on the error output",
      "2:the command makes no sense as given",
      "3:the server can't be reached"
    })
final class ColloquyCommand {

  @Option(
      names = "--server",
      paramLabel = "URL",
      scope = ScopeType.INHERIT,
      order = 90,
      description = "Where the server is. If left out: $COLLOQUY_SERVER or%nhttp://localhost:8080")
  String server;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      scope = ScopeType.INHERIT,
      order = 91,
      description =
          "Who is calling; $COLLOQUY_TOKEN if left out. Others on the machine can see what is given here.")
  String token;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      order = 92,
      description =
          "A file that holds the token. If none is given, and the server is on this machine, that is the"
              + " administrator's token in the data directory here.")
  Path tokenFile;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      order = 93,
      description = "Print what the server answered, as one line of JSON.")
  boolean json;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      order = 94,
      description = "Show no progress and no notes.")
  boolean quiet;
}
