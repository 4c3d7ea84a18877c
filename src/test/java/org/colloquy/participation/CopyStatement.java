package org.colloquy.participation;

import java.util.regex.Pattern;

/**
 * The statement of the table as PostgreSQL's own {@code COPY … TO STDOUT}, which takes no
 * parameters: they are put in as literals.
 */
final class CopyStatement {

  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]+)");

  private CopyStatement() {}

  static String of(ParticipationFilter filter) {
    String sql =
        ParticipationQueries.sql(filter, ParticipationOrder.of(ParticipationOrder.DEFAULT));
    return "COPY ("
        + PARAMETER.matcher(sql).replaceAll(named -> literal(named.group(1), filter))
        + ") TO STDOUT (FORMAT csv, HEADER)";
  }

  private static String literal(String parameter, ParticipationFilter filter) {
    return switch (parameter) {
      case "from" -> "timestamptz '" + filter.from() + "'";
      case "to" -> "timestamptz '" + filter.to() + "'";
      case "asOf" -> "timestamptz '" + filter.asOf() + "'";
      case "zone" -> "'" + filter.zone() + "'";
      case "tag" -> "'" + filter.tag() + "'";
      case "role" -> "'" + filter.role().wireName() + "'";
      default -> throw new IllegalArgumentException(parameter);
    };
  }
}
