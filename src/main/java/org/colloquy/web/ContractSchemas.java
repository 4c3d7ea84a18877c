package org.colloquy.web;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/** Says of the schemas of bodies what their scanner can't know. */
final class ContractSchemas {

  /** The components that the scanner makes of two types of text, and what is written instead. */
  private static final Map<String, String> FORMATS = Map.of("UUID", "uuid", "Instant", "date-time");

  private final Components components;

  ContractSchemas(Components components) {
    this.components = components;
  }

  /**
   * Writes ids and times out wherever they stand: as references they would bring an example along
   * that is another place's.
   */
  void writeOutTexts() {
    for (Schema schema : components.getSchemas().values()) {
      if (schema.getProperties() != null) {
        schema.getProperties().values().forEach(ContractSchemas::writeOut);
      }
    }
    FORMATS.keySet().forEach(components::removeSchema);
  }

  static void writeOut(Schema schema) {
    if (schema.getItems() != null) {
      writeOut(schema.getItems());
    }
    boolean isNullable = schema.getAnyOf() != null && !schema.getAnyOf().isEmpty();
    if (isNullable && schema.getType() != null && !isNull(schema)) {
      // Of a record that it has not come to yet the scanner says that it is an object, and no more.
      schema.addType(Schema.SchemaType.NULL);
    }
    String format = FORMATS.get(name(isNullable ? schema.getAnyOf().get(0) : schema));
    if (isNullable && format == null && schema.getType() != null) {
      // Of some objects that may be null the scanner says that they may not, too.
      if (!schema.getType().contains(Schema.SchemaType.NULL)) {
        schema.addType(Schema.SchemaType.NULL);
      }
    }
    if (format != null) {
      schema.setRef(null);
      schema.setAnyOf(null);
      schema.setFormat(format);
      if (schema.getType() == null) {
        schema.addType(Schema.SchemaType.STRING);
      }
    }
  }

  private static boolean isNull(Schema schema) {
    return schema.getType().contains(Schema.SchemaType.NULL);
  }

  /**
   * Bounds texts as the code does: {@link CodePointLength} counts as JSON Schema does, and the
   * scanner knows only the constraints of Jakarta Validation.
   */
  void boundTexts(IndexView index) {
    for (AnnotationInstance length :
        index.getAnnotations(DotName.createSimple(CodePointLength.class))) {
      if (length.target().kind() == AnnotationTarget.Kind.TYPE
          && length.target().asType().enclosingTarget().kind() == AnnotationTarget.Kind.FIELD) {
        bound(length.target().asType().enclosingTarget().asField(), length.value("max").asInt());
      }
    }
  }

  private void bound(FieldInfo field, int max) {
    Schema schema = components.getSchemas().get(field.declaringClass().simpleName());
    Schema text = schema == null ? null : schema.getProperties().get(field.name());
    if (text != null) {
      boolean isList = field.type().kind() == Type.Kind.PARAMETERIZED_TYPE;
      (isList ? text.getItems() : text).setMaxLength(max);
    }
  }

  /**
   * What the operation takes has the members that it has and no others, and of a merge patch none
   * is required: the constraints that the scanner read that from are on the outcome.
   */
  void close(RequestBody body) {
    if (body == null) {
      return;
    }
    body.getContent()
        .getMediaTypes()
        .forEach(
            (mediaType, content) -> {
              Schema schema = components.getSchemas().get(name(content.getSchema()));
              if (schema.getItems() != null) {
                // An array has no members; its items are closed where they are the body.
                return;
              }
              schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
              if (mediaType.equals(MergePatch.MEDIA_TYPE)) {
                schema.setRequired(null);
              }
            });
  }

  /** The name of the component that a schema refers to; empty if it does not. */
  static String name(Schema schema) {
    String ref = schema == null ? null : schema.getRef();
    return ref == null ? "" : ref.substring(ref.lastIndexOf('/') + 1);
  }
}
