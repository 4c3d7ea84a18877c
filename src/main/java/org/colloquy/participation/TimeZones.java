package org.colloquy.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.colloquy.web.ProblemException;
import org.colloquy.web.Times;
import org.hibernate.Session;

/** Reads time zones, and times and dates in them. */
@ApplicationScoped
class TimeZones {

  private static final String NAMES = "SELECT name FROM pg_timezone_names";

  private final Session session;
  private volatile Set<String> names;

  TimeZones(Session session) {
    this.session = session;
  }

  /**
   * A zone by its name in the IANA database. Offsets are refused: PostgreSQL reads their signs the
   * other way round, and a term has two of them wherever there is daylight saving.
   *
   * @throws ProblemException if Java or the database does not know the zone
   */
  ZoneId zone(String name) {
    if (!names().contains(name)) {
      throw ProblemException.parameter(
          "tz", "must be a time zone's name, such as Europe/Berlin or UTC");
    }
    return ZoneId.of(name);
  }

  /**
   * A time, or the beginning of a date in a zone.
   *
   * @param parameter the parameter's name
   * @param text null for none
   * @param otherwise what none means
   * @throws ProblemException if it is neither, or not from 1970 to 9999
   */
  static Instant time(String parameter, String text, ZoneId zone, Instant otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      if (text.indexOf('T') >= 0) {
        return Times.read(text);
      }
      Instant start = LocalDate.parse(text).atStartOfDay(zone).toInstant();
      if (Times.isInRange(start)) {
        return start;
      }
    } catch (DateTimeException e) {
      // Neither, then.
    }
    throw ProblemException.parameter(
        parameter, "must be a date, such as 2026-09-01, or an RFC 3339 time");
  }

  private Set<String> names() {
    if (names == null) {
      Set<String> known = new TreeSet<>(session.createNativeQuery(NAMES, String.class).list());
      known.retainAll(ZoneId.getAvailableZoneIds());
      names = known;
    }
    return names;
  }
}
