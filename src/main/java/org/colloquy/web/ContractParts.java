package org.colloquy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Puts the parts that operations share into each: security, parameters, headers, examples. */
final class ContractParts {

  private static final Pattern RESOURCE = Pattern.compile("/(\\w+)/\\{id}");

  private final Components components;

  ContractParts(Components components) {
    this.components = components;
  }

  void complete(ContractOperation kind) {
    kind.operation().setSecurity(new ArrayList<>());
    if (kind.isPublic()) {
      // Nobody need say who they are, and who does may be shown more.
      kind.operation().addSecurityRequirement(OASFactory.createSecurityRequirement());
    }
    kind.operation()
        .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer"));
    kind.operation()
        .setParameters(
            kind.parameters().stream().map(parameter -> shared(kind, parameter)).toList());
    if (kind.isPost()) {
      if (!kind.isIdempotent()) {
        throw Contract.gap(kind.id(), "@Idempotent, or answers otherwise than by a Response");
      }
      kind.operation().addParameter(parameter(IdempotencyKeys.HEADER));
    }
    if (kind.hasBody()) {
      complete(kind, kind.operation().getRequestBody());
    }
    if (kind.takesIfNoneMatch()) {
      kind.operation()
          .getResponses()
          .addAPIResponse(
              "304", OASFactory.createAPIResponse().description("The client's copy is current."));
    }
    kind.responses().forEach((status, response) -> complete(kind, status, response));
  }

  private Parameter shared(ContractOperation kind, Parameter parameter) {
    if (parameter.getRef() != null) {
      return parameter;
    }
    if (parameter.getDescription() != null) {
      ContractSchemas.writeOut(parameter.getSchema());
      return parameter;
    }
    String name = parameter.getName();
    Matcher resource = RESOURCE.matcher(kind.path());
    if (name.equals("id") && resource.find()) {
      name = resource.group(1) + ".id";
    }
    if (!components.getParameters().containsKey(name)) {
      throw Contract.gap(kind.id(), "description of its parameter " + name);
    }
    return parameter(name);
  }

  private static Parameter parameter(String name) {
    return OASFactory.createParameter().ref("#/components/parameters/" + name);
  }

  private void complete(ContractOperation kind, RequestBody body) {
    body.setRequired(true);
    body.getContent().getMediaTypes().values().forEach(media -> exemplify(kind, media));
    MediaType media = body.getContent().getMediaTypes().values().iterator().next();
    body.setDescription(components.getSchemas().get(schemaName(kind, media)).getDescription());
  }

  private void complete(ContractOperation kind, String status, APIResponse response) {
    boolean succeeds = status.startsWith("2") || status.equals("304");
    if (!succeeds) {
      return;
    }
    for (String header : headers(kind, status)) {
      response.addHeader(header, header(header));
    }
    Content content = response.getContent();
    if (content != null) {
      content.getMediaTypes().values().forEach(media -> exemplify(kind, media));
    }
  }

  private static Iterable<String> headers(ContractOperation kind, String status) {
    TreeSet<String> headers =
        new TreeSet<>(List.of("X-Request-Id", "RateLimit", "RateLimit-Policy"));
    boolean isChange = kind.takesIfMatch() && status.equals("200");
    boolean isCreated = status.equals("201") && !kind.isConfidential();
    if (status.equals("202")) {
      headers.add("Location");
    }
    if (kind.takesIfNoneMatch() || isChange || isCreated) {
      headers.add("ETag");
    }
    if (isCreated) {
      headers.add("Location");
    }
    if (kind.takesCursor() && status.equals("200")) {
      headers.add("Link");
    }
    if (kind.isPost()) {
      headers.add(IdempotencyKeys.REPLAYED);
    }
    if (kind.isRevalidated()) {
      headers.addAll(List.of("Cache-Control", "Vary"));
    }
    return headers;
  }

  static org.eclipse.microprofile.openapi.models.headers.Header header(String name) {
    return OASFactory.createHeader().ref("#/components/headers/" + name);
  }

  private void exemplify(ContractOperation kind, MediaType media) {
    String schema = schemaName(kind, media);
    Map<String, Example> examples = components.getExamples();
    for (String name : new TreeSet<>(examples.keySet())) {
      if (name.equals(schema) || name.startsWith(schema + ".")) {
        media.addExample(
            name.substring(name.indexOf('.') + 1),
            OASFactory.createExample().ref("#/components/examples/" + name));
      }
    }
    if (media.getExamples() == null) {
      throw Contract.gap(kind.id(), "example of " + schema);
    }
  }

  private static String schemaName(ContractOperation kind, MediaType media) {
    String name = ContractSchemas.name(media.getSchema());
    if (name.isEmpty()) {
      throw Contract.gap(kind.id(), "schema of a body");
    }
    return name;
  }
}
