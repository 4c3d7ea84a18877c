package org.colloquy.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.colloquy.author.Audit;
import org.colloquy.author.Author;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.EnrolAuthor;
import org.colloquy.author.NewAuthor;
import org.colloquy.author.ReviseAuthor;
import org.colloquy.author.Role;
import org.colloquy.web.ProblemException;
import org.colloquy.web.Text;

/**
 * Loads a class from a spreadsheet: a CSV file (RFC 4180) whose header names {@code handle}, {@code
 * displayName}, {@code role} and, separated by semicolons, {@code groups}. It is loaded whole or
 * not at all. Authors who are on the roster already are brought up to the file, and those whom it
 * leaves out stay as they are.
 */
@ApplicationScoped
class LoadRoster {

  private static final int MOST_ROWS = 5000;

  /** What Java reads in the place of bytes that are not UTF-8. */
  private static final char UNREADABLE = '\uFFFD';

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .setSkipHeaderRecord(true)
          .setIgnoreSurroundingSpaces(true)
          .setIgnoreEmptyLines(true)
          .get();

  private static final Set<String> COLUMNS = Set.of("handle", "displayName", "role", "groups");

  private final AuthorRepository authors;
  private final EnrolAuthor enrol;
  private final ReviseAuthor revise;
  private final Invitations invitations;
  private final Audit audit;
  private final Validator validator;

  LoadRoster(
      AuthorRepository authors,
      EnrolAuthor enrol,
      ReviseAuthor revise,
      Invitations invitations,
      Audit audit,
      Validator validator) {
    this.authors = authors;
    this.enrol = enrol;
    this.revise = revise;
    this.invitations = invitations;
    this.audit = audit;
    this.validator = validator;
  }

  /**
   * Loads a roster.
   *
   * @param invite whether each author gets an invitation
   * @throws ProblemException if the file is not such a spreadsheet; the pointer names the line
   */
  @Transactional
  public RosterView load(Caller caller, String csv, boolean invite) {
    List<RosterView.Row> rows = new ArrayList<>();
    for (NewAuthor author : read(csv)) {
      rows.add(load(caller, author, invite));
    }
    return new RosterView(rows);
  }

  private RosterView.Row load(Caller caller, NewAuthor row, boolean invite) {
    // The handle of an erased author is taken: nobody gets a name back by a file.
    Optional<Author> known = authors.findByHandle(row.handle()).filter(author -> !author.erased());
    long before = known.map(Author::version).orElse(0L);
    Author author =
        known.isPresent()
            ? revise.keepUp(known.get().id(), row.displayName(), row.role(), row.groups())
            : enrol.enrol(row);
    RosterView.Outcome outcome =
        known.isEmpty()
            ? RosterView.Outcome.CREATED
            : author.version() > before ? RosterView.Outcome.UPDATED : RosterView.Outcome.UNCHANGED;
    if (outcome != RosterView.Outcome.UNCHANGED) {
      audit.record(caller.id(), "author-" + outcome.name().toLowerCase(Locale.ROOT), author.id());
    }
    String code = invite ? invitations.invite(author.id()).code() : null;
    return new RosterView.Row(author.id(), author.handle(), outcome, code);
  }

  private List<NewAuthor> read(String csv) {
    try (CSVParser parser = FORMAT.parse(new java.io.StringReader(withoutMark(csv)))) {
      if (!Set.copyOf(parser.getHeaderNames()).containsAll(List.of("handle", "displayName", "role"))
          || !COLUMNS.containsAll(parser.getHeaderNames())) {
        throw ProblemException.invalid(
            "", "must begin with a line of the columns handle, displayName, role and groups");
      }
      Map<String, NewAuthor> authors = new LinkedHashMap<>();
      for (CSVRecord record : parser) {
        if (authors.size() == MOST_ROWS) {
          throw ProblemException.invalid("", "must have at most " + MOST_ROWS + " authors");
        }
        NewAuthor author = author(record);
        if (authors.put(author.handle(), author) != null) {
          throw ProblemException.invalid(pointer(record) + "/handle", "is in the file twice");
        }
      }
      return List.copyOf(authors.values());
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw ProblemException.invalid("", "must be CSV as RFC 4180 has it");
    }
  }

  private NewAuthor author(CSVRecord record) {
    String pointer = pointer(record);
    if (!record.isConsistent()) {
      throw ProblemException.invalid(pointer, "must have as many fields as the header");
    }
    requireText(record, pointer);
    Role role =
        Stream.of(Role.values())
            .filter(value -> value.wireName().equals(record.get("role").toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        pointer + "/role", "must be one of student, instructor, admin"));
    String groups = record.isMapped("groups") ? record.get("groups") : "";
    NewAuthor author =
        new NewAuthor(
            record.get("handle"),
            record.get("displayName"),
            role,
            Stream.of(groups.split(";")).map(String::strip).filter(g -> !g.isEmpty()).toList());
    validator.validate(author).stream()
        .min(Comparator.comparing(fault -> fault.getPropertyPath().toString()))
        .ifPresent(
            (ConstraintViolation<NewAuthor> fault) -> {
              throw ProblemException.invalid(
                  pointer + "/" + fault.getPropertyPath().iterator().next().getName(),
                  fault.getMessage());
            });
    return author;
  }

  /**
   * Refuses what the database can't keep, and names that lost letters since the file is in another
   * encoding than UTF-8.
   */
  private static void requireText(CSVRecord record, String pointer) {
    record
        .toMap()
        .forEach(
            (column, text) -> {
              if (!Text.isStorable(text) || text.indexOf(UNREADABLE) >= 0) {
                throw ProblemException.invalid(
                    pointer + "/" + column, "must be text in UTF-8, without U+0000");
              }
            });
  }

  private static String pointer(CSVRecord record) {
    return "/" + (record.getRecordNumber() - 1);
  }

  /** Spreadsheet programs begin UTF-8 with a byte order mark. */
  private static String withoutMark(String csv) {
    return csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
  }
}
