package org.colloquy.transfer;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.colloquy.transfer.foreign.UnreadableFile;
import org.colloquy.web.JsonFaults;
import org.colloquy.web.Problem;

/**
 * Reads Colloquy's own format line by line, and refuses what a line by itself can't be: what is not
 * UTF-8 or not JSON, what is missing, unknown or out of its bounds, and a file that was cut.
 */
final class LineReader {

  /** Room for the longest body, every character of it escaped, with room for the rest. */
  private static final int LONGEST = 2 * 1024 * 1024;

  private final ObjectReader json;
  private final Validator validator;
  private final InputStream file;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
  private int number;

  /** Takes the lines between the first and the last. */
  interface Taker {

    /**
     * Takes a line.
     *
     * @param number the line's number in the file, from 2
     * @param text the line as it stands in the file
     */
    void take(int number, Line line, String text) throws SQLException;
  }

  /**
   * @param json reads a {@link Line}
   */
  LineReader(ObjectReader json, Validator validator, InputStream file) {
    this.json = json;
    this.validator = validator;
    this.file = new BufferedInputStream(file, 64 * 1024);
  }

  /**
   * Reads the whole file.
   *
   * @throws UnreadableFile if the file is not whole, or a line of it is at fault
   * @throws IOException if the bytes can't be had
   */
  void read(Taker taker) throws IOException, SQLException {
    if (!(parsed(next("Colloquy's own format begins with a line of the type colloquy."))
        instanceof Line.Head)) {
      throw fault(1, "The first line must be of the type colloquy.");
    }
    while (true) {
      String text = next("The file was cut: it has no last line of the type end.");
      Line line = parsed(text);
      if (line instanceof Line.End end) {
        requireEnd(end);
        return;
      }
      if (line instanceof Line.Head) {
        throw fault(1, "A line of the type colloquy stands in the middle of the file.");
      }
      taker.take(number, line, text);
    }
  }

  private void requireEnd(Line.End end) throws IOException {
    if (end.lines() != number - 1) {
      throw fault(
          1,
          "The file was changed or cut: %d lines stand before its end, which speaks of %d."
              .formatted(number - 1, end.lines()));
    }
    if (file.read() >= 0) {
      number++;
      throw fault(1, "The file goes on after its end.");
    }
  }

  private String next(String missing) throws IOException {
    number++;
    bytes.reset();
    int read = file.read();
    if (read < 0) {
      throw fault(1, missing);
    }
    for (; read >= 0 && read != '\n'; read = file.read()) {
      if (bytes.size() == LONGEST) {
        throw fault(LONGEST, "The line has more than " + LONGEST + " bytes.");
      }
      bytes.write(read);
    }
    String text = decoded();
    // Some editors begin UTF-8 with a byte order mark.
    return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private String decoded() {
    ByteBuffer in = ByteBuffer.wrap(bytes.toByteArray());
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      throw fault(out.position() + 1, "The line is not UTF-8.");
    }
    return out.flip().toString();
  }

  private Line parsed(String text) {
    if (text.isBlank()) {
      throw fault(1, "The line is empty.");
    }
    Line line;
    try {
      line = json.readValue(text);
    } catch (InvalidTypeIdException e) {
      throw fault(
          column(e),
          "The type must be one of colloquy, author, post, reply, revision, requirement, state and end.");
    } catch (JsonProcessingException e) {
      throw fault(column(e), detail(e));
    }
    if (line == null) {
      throw fault(1, "The line must be a JSON object.");
    }
    Optional<String> invalid =
        validator.validate(line).stream()
            .map(LineReader::detail)
            .min(Comparator.<String>naturalOrder());
    if (invalid.isPresent()) {
      throw fault(1, invalid.get());
    }
    return line;
  }

  private static int column(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null ? 1 : Math.max(1, location.getColumnNr());
  }

  private static String detail(JsonProcessingException e) {
    return JsonFaults.problem(e).errors().stream()
        .findFirst()
        .map(LineReader::detail)
        .orElse("The line is not JSON, or names a member twice.");
  }

  private static String detail(Problem.Invalid fault) {
    return fault.pointer().isEmpty()
        ? "The line " + fault.detail() + "."
        : "The member " + fault.pointer() + " " + fault.detail() + ".";
  }

  private static String detail(ConstraintViolation<Line> violation) {
    String pointer = JsonFaults.pointer(violation.getPropertyPath());
    boolean isMember =
        Stream.of(violation.getRootBeanClass().getRecordComponents())
            .anyMatch(member -> pointer.startsWith("/" + member.getName()));
    return detail(new Problem.Invalid(isMember ? pointer : "", violation.getMessage()));
  }

  private UnreadableFile fault(int column, String detail) {
    return new UnreadableFile(number, column, detail);
  }
}
