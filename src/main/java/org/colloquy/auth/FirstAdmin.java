package org.colloquy.auth;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.colloquy.author.Author;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.EnrolAuthor;
import org.colloquy.author.NewAuthor;
import org.colloquy.author.Role;
import org.colloquy.author.Scope;
import org.colloquy.database.OwnerOnly;
import org.colloquy.web.Greeted;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lets somebody in where no issuer does: an installation without an administrator's token gets one
 * at start. It is printed once, and kept in the clear nowhere but in a file beside the data that
 * its owner alone may read.
 */
@ApplicationScoped
class FirstAdmin {

  private static final Logger LOG = Logger.getLogger(FirstAdmin.class);

  private static final String HANDLE = "admin";

  private final IssuerSettings issuer;
  private final TokenRepository tokens;
  private final AuthorRepository authors;
  private final EnrolAuthor enrol;
  private final MintToken mint;
  private final Clock clock;
  private final Path file;

  /** What is to be said once the server listens. */
  private Optional<String> news = Optional.empty();

  FirstAdmin(
      IssuerSettings issuer,
      TokenRepository tokens,
      AuthorRepository authors,
      EnrolAuthor enrol,
      MintToken mint,
      Clock clock,
      @ConfigProperty(name = "colloquy.data", defaultValue = "data") String data) {
    this.issuer = issuer;
    this.tokens = tokens;
    this.authors = authors;
    this.enrol = enrol;
    this.mint = mint;
    this.clock = clock;
    this.file = Path.of(data, "admin-token");
  }

  void start(@Observes StartupEvent event) {
    if (issuer.isConfigured()) {
      return;
    }
    news = QuarkusTransaction.requiringNew().call(this::mintUnlessThereIsOne);
  }

  void tell(@Observes Greeted greeted) {
    news.ifPresent(greeted::add);
    news = Optional.empty();
  }

  /** What to say of a new token; empty if an administrator has one that is good. */
  private Optional<String> mintUnlessThereIsOne() {
    tokens.lockFirstStart();
    if (tokens.hasAdmin(clock.instant())) {
      return Optional.empty();
    }
    Author admin =
        authors
            .find("role = ?1 and erasedAt is null order by createdAt", Role.ADMIN)
            .firstResultOptional()
            .orElseGet(this::enrolAdmin);
    String token = mint.mint(admin.id(), "first start", Scope.of(Role.ADMIN)).token();
    // Kept before the transaction ends: a server that is killed in between would count as having an
    // administrator's token, and nobody would know it.
    return Optional.of(
        "Administrator's token, shown this once: %s%n%s".formatted(token, keep(token)));
  }

  private Author enrolAdmin() {
    String handle = HANDLE;
    for (int number = 2; authors.findByHandle(handle).isPresent(); number++) {
      handle = HANDLE + "-" + number;
    }
    return enrol.enrol(new NewAuthor(handle, "Administrator", Role.ADMIN, List.of()));
  }

  private String keep(String token) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      OwnerOnly.write(file, token + "\n");
      return "  kept in " + file.toAbsolutePath().normalize();
    } catch (IOException e) {
      LOG.warnf("The administrator's token could not be kept in %s: %s", file, e.getMessage());
      return "  kept nowhere: " + file.toAbsolutePath().normalize() + " can't be written";
    }
  }
}
