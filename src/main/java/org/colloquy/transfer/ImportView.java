package org.colloquy.transfer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquy.database.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import, as admins see it. */
@Schema(name = "Import", description = "A file that somebody brings in, and what becomes of it.")
record ImportView(
    @Schema(required = true, description = "UUID version 7.") UUID id,
    @Schema(required = true) ImportFormat format,
    @Schema(required = true) ImportStatus status,
    @Schema(required = true, description = "When the file was here, in UTC with milliseconds.")
        Instant createdAt,
    @Schema(
            required = true,
            nullable = true,
            description = "When the import was begun, the last time; null if it was not yet.")
        Instant startedAt,
    @Schema(required = true, nullable = true, description = "When it ended; null if it has not.")
        Instant finishedAt,
    @Schema(required = true, minimum = "0", description = "The file's length in bytes.") long size,
    @Schema(required = true, description = "How far it has come.") Progress progress,
    @Schema(
            required = true,
            description =
                "What was found so far. Before the import has completed, none of it is there.")
        Counts counts,
    @Schema(
            required = true,
            minimum = "0",
            description = "How many things were left out of the import, or changed by it.")
        long leftOutCount,
    @Schema(
            required = true,
            maxItems = ImportView.SHOWN_LEFT_OUT,
            description = "The first 100 of those, once the import has completed.")
        List<LeftOutView> leftOut,
    @Schema(
            required = true,
            nullable = true,
            description = "Why it was refused or failed; null if it was not.")
        Fault fault) {

  static final int SHOWN_LEFT_OUT = 100;

  /** What to select of {@code import_job j} for {@link #of}. */
  static final String COLUMNS =
      "j.id, j.format, j.status, j.created_at, j.started_at, j.finished_at, j.size, j.done, j.total,"
          + " j.authors_added, j.authors_known, j.posts_added, j.posts_known, j.replies_added,"
          + " j.replies_known, j.revisions_added, j.revisions_known, j.left_out, j.fault_line,"
          + " j.fault_column, j.fault_detail";

  /** How far an import has come. */
  @Schema(name = "ImportProgress", description = "How far an import has come.")
  record Progress(
      @Schema(
              required = true,
              minimum = "0",
              description = "Things done: each is read once and written once.")
          long done,
      @Schema(
              required = true,
              nullable = true,
              description = "Things to do; null while the file is being read.")
          Long total) {}

  /** What was found in the file. */
  @Schema(name = "ImportCounts", description = "What was found in the file.")
  record Counts(
      @Schema(required = true) Count authors,
      @Schema(required = true) Count posts,
      @Schema(required = true) Count replies,
      @Schema(required = true) Count revisions) {}

  /** How many of one kind. */
  @Schema(name = "ImportCount", description = "How many of one kind were found.")
  record Count(
      @Schema(required = true, minimum = "0", description = "That are new.") long added,
      @Schema(required = true, minimum = "0", description = "That were here before.") long known) {}

  /** Something that was left out or changed. */
  @Schema(name = "LeftOut", description = "Something that was left out of an import, or changed.")
  record LeftOutView(
      @Schema(
              required = true,
              maxLength = 50,
              description = "What it is: post, comment, author or file.",
              examples = "comment")
          String kind,
      @Schema(
              required = true,
              nullable = true,
              description = "Its id in the file; null if it has none.",
              examples = "\"17\"")
          String sourceId,
      @Schema(required = true, minimum = "0", description = "Where it begins in the file.")
          long line,
      @Schema(required = true, description = "Why, in a sentence.", examples = "It is a pingback.")
          String reason) {}

  /** What is wrong with the file, or with the server. */
  @Schema(name = "ImportFault", description = "Why an import was refused or failed.")
  record Fault(
      @Schema(
              required = true,
              nullable = true,
              description = "The line of the file that is at fault; null if the file is not.")
          Long line,
      @Schema(
              required = true,
              nullable = true,
              description = "Where in the line; null if the file is not at fault.")
          Long column,
      @Schema(required = true, description = "What is wrong, in a sentence.") String detail) {}

  /** Reads {@link #COLUMNS}. */
  static ImportView of(Row row) {
    return new ImportView(
        row.uuid(),
        ImportFormat.of(row.text()),
        ImportStatus.of(row.text()),
        row.instant(),
        row.instant(),
        row.instant(),
        row.bigint(),
        new Progress(row.bigint(), row.bigintOrNull()),
        new Counts(count(row), count(row), count(row), count(row)),
        row.bigint(),
        List.of(),
        fault(row));
  }

  private static Count count(Row row) {
    return new Count(row.bigint(), row.bigint());
  }

  private static Fault fault(Row row) {
    Fault fault = new Fault(row.bigintOrNull(), row.bigintOrNull(), row.text());
    return fault.detail() == null ? null : fault;
  }

  ImportView with(List<LeftOutView> leftOut) {
    return new ImportView(
        id,
        format,
        status,
        createdAt,
        startedAt,
        finishedAt,
        size,
        progress,
        counts,
        leftOutCount,
        leftOut,
        fault);
  }
}
