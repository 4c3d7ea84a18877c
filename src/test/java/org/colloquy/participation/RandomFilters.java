package org.colloquy.participation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.colloquy.author.Role;

/** Questions about a random class. */
final class RandomFilters {

  private static final List<String> ZONES =
      List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland");

  private RandomFilters() {}

  static ParticipationFilter whole(String group, UUID author) {
    return new ParticipationFilter(
        Instant.EPOCH,
        Instant.parse("9999-12-31T23:59:59.999Z"),
        ZoneId.of("Europe/Berlin"),
        null,
        null,
        group,
        null,
        author,
        Instant.parse("9999-01-01T00:00:00Z"));
  }

  /** Bounds are the very times at which something happened, or a millisecond beside them. */
  static ParticipationFilter filter(NaiveClass made, String group, Random random) {
    List<Instant> created = made.written.stream().map(one -> one.createdAt).sorted().toList();
    List<Instant> changed =
        made.written.stream()
            .flatMap(one -> one.states.stream())
            .map(NaiveClass.State::since)
            .toList();
    Instant from = random.nextBoolean() ? Instant.EPOCH : beside(created, random);
    Instant to =
        random.nextBoolean() ? Instant.parse("2030-01-01T00:00:00Z") : beside(created, random);
    return new ParticipationFilter(
        from.isBefore(to) ? from : to,
        from.isBefore(to) ? to : from,
        ZoneId.of(RandomClass.any(ZONES, random)),
        random.nextInt(3) == 0 ? RandomClass.any(RandomClass.TAGS, random) : null,
        random.nextInt(4) == 0 ? RandomClass.any(made.written, random).postId : null,
        random.nextInt(3) == 0 ? group + "-0" : group,
        random.nextInt(3) == 0 ? RandomClass.any(List.of(Role.values()), random) : null,
        random.nextInt(6) == 0 ? RandomClass.any(made.members, random).id : null,
        random.nextBoolean() ? Instant.parse("9999-01-01T00:00:00Z") : beside(changed, random));
  }

  private static Instant beside(List<Instant> times, Random random) {
    return RandomClass.any(times, random).plusMillis(random.nextInt(3) - 1);
  }
}
