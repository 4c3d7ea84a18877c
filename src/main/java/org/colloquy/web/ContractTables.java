package org.colloquy.web;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** Gives operations whose answers are tables the forms of those beside JSON. */
final class ContractTables {

  private ContractTables() {}

  static void complete(ContractOperation kind) {
    kind.tables()
        .ifPresent(
            name -> {
              Content content = kind.responses().get("200").getContent();
              content.addMediaType(Tabular.CSV, of(name + "Csv"));
              content.addMediaType(Tabular.NDJSON, of(name + "Ndjson"));
              content.addMediaType(Tabular.XLSX, of("Workbook"));
            });
  }

  private static MediaType of(String schema) {
    return OASFactory.createMediaType()
        .schema(OASFactory.createSchema().ref("#/components/schemas/" + schema));
  }
}
