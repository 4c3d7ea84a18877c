package org.colloquy.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which Colloquy this is. */
final class Version implements IVersionProvider {

  /** The jar's version; classes that are in no jar are being worked on. */
  private static final String NUMBER =
      Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
          .orElse("in development");

  /** What servers are told. */
  static final String PRODUCT = "colloquy/" + NUMBER.replace(' ', '-');

  @Override
  public String[] getVersion() {
    return new String[] {"Colloquy " + NUMBER};
  }
}
