package org.colloquy.participation;

import java.util.List;
import org.colloquy.author.Role;

/**
 * Who answered whom, bounded for a picture of it.
 *
 * @param people those with most replies first, students without any last
 * @param everyone how many there are in all
 * @param alone how many students of all neither answered another nor were answered by one
 * @param pairs between the people that are here, most replies first
 * @param allPairs how many there are between them
 */
public record Network(
    List<Person> people, long everyone, long alone, List<InteractionRow> pairs, long allPairs) {

  /**
   * Someone of the class.
   *
   * @param author the handle
   * @param given how many replies to others
   * @param received how many replies from others
   */
  public record Person(String author, String displayName, Role role, long given, long received) {}
}
