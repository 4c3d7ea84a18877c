package org.colloquy.pages;

import java.util.Map;
import org.colloquy.auth.Caller;
import org.colloquy.author.Scope;
import org.colloquy.participation.ParticipationFilter;
import org.colloquy.participation.ParticipationParameters;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.colloquy.web.Times;

/**
 * What somebody asks of a participation page.
 *
 * @param path of the page
 * @param asked the filters as they stand in its address
 * @param parameters the same, read
 * @param filter the same, as a question that the caller may ask
 */
record Visit(
    Caller caller,
    String path,
    Map<String, String> asked,
    ParticipationParameters parameters,
    ParticipationFilter filter) {

  /** Whether the caller sees all of the class, and not only their own row. */
  boolean seesAll() {
    return caller.may(Scope.PARTICIPATION);
  }

  /**
   * Refuses who sees their own row alone.
   *
   * @throws ProblemException if the caller may not see all
   */
  void requireAll() {
    if (!seesAll()) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "Only instructors and admins see how the whole class took part.");
    }
  }

  /**
   * The filters as of the time that the page is true of: what is linked with them says the same as
   * the page, whatever is written meanwhile.
   */
  Map<String, String> held() {
    Map<String, String> held = Link.with(asked, "asOf", Times.write(filter.asOf()));
    return seesAll() ? held : Link.with(held, "author", caller.id().toString());
  }

  /** How the page writes times. */
  LocalTimes times() {
    return new LocalTimes(filter.zone());
  }
}
