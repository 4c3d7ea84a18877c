package org.colloquy.participation;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.colloquy.web.ProblemException;
import org.colloquy.web.Tabular;

/** The forms that tables are answered in. */
enum TableFormat {
  @JsonProperty("json")
  JSON(MediaType.APPLICATION_JSON),
  @JsonProperty("ndjson")
  NDJSON(Tabular.NDJSON),
  @JsonProperty("csv")
  CSV(Tabular.CSV),
  @JsonProperty("xlsx")
  XLSX(Tabular.XLSX),
  /** For graphs alone. */
  @JsonProperty("graphml")
  GRAPHML(TableFormat.GRAPHML_TYPE);

  static final String GRAPHML_TYPE = "application/graphml+xml";

  /** The forms that every table is answered in. */
  static final Set<TableFormat> TABLES = EnumSet.of(JSON, NDJSON, CSV, XLSX);

  private final String mediaType;

  TableFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** The ending of a file's name. */
  String extension() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether browsers should keep it in a file. */
  boolean isFile() {
    return this == CSV || this == XLSX || this == GRAPHML;
  }

  /**
   * The form that a client asks for.
   *
   * @param format by name, which goes before what it accepts; null if it named none
   * @param accepted the media types that it accepts, the best first
   * @param offered the forms that there are, the one that is no matter first
   * @throws ProblemException if there is no such form of it
   * @throws NotAcceptableException if it accepts none of them
   */
  static TableFormat of(
      TableFormat format, List<MediaType> accepted, Collection<TableFormat> offered) {
    if (format != null && !offered.contains(format)) {
      throw ProblemException.parameter("format", "must be one that there is of this");
    }
    if (format != null) {
      return format;
    }
    return accepted.stream()
        .flatMap(
            type ->
                offered.stream()
                    .filter(form -> type.isCompatible(MediaType.valueOf(form.mediaType))))
        .findFirst()
        .orElseThrow(NotAcceptableException::new);
  }
}
