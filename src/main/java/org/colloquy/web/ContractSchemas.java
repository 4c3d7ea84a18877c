package org.colloquy.web;

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

  private final Components components;

  ContractSchemas(Components components) {
    this.components = components;
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
              String ref = content.getSchema().getRef();
              Schema schema = components.getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1));
              schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
              if (mediaType.equals(MergePatch.MEDIA_TYPE)) {
                schema.setRequired(null);
              }
            });
  }
}
