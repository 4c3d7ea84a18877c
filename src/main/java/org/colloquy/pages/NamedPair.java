package org.colloquy.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquy.participation.Network;

/**
 * How often one author answered another, with their names.
 *
 * @param author the handle of who answered
 * @param answered the handle of who was answered
 */
public record NamedPair(
    String author, String name, String answered, String answeredName, long replies) {

  /** The pairs of a network. */
  static List<NamedPair> of(Network network) {
    Map<String, String> names =
        network.people().stream()
            .collect(Collectors.toMap(Network.Person::author, Network.Person::displayName));
    return network.pairs().stream()
        .map(
            pair ->
                new NamedPair(
                    pair.author(),
                    names.get(pair.author()),
                    pair.answered(),
                    names.get(pair.answered()),
                    pair.replies()))
        .toList();
  }
}
