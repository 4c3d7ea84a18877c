package org.colloquy.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Completes the OpenAPI document while the application is built: what follows from an operation's
 * parameters, body and annotations is put in here, so that a resource says only what is its own.
 * The shared prose is in {@code META-INF/openapi.yaml}.
 *
 * <p>Everything is sorted, since the document is compared with the committed one byte by byte. A
 * gap ends the build: an operation without an id, a parameter without a description, a body without
 * an example.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public final class Contract implements OASFilter {

  private static final DotName OPERATION =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

  private final IndexView index;

  /**
   * @param index the application's classes; given by the build
   */
  public Contract(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    Components components = contract.getComponents();
    ContractSchemas schemas = new ContractSchemas(components);
    ContractParts parts = new ContractParts(components);
    ContractProblems problems = new ContractProblems(components);
    Map<String, MethodInfo> methods = methods();
    schemas.boundTexts(index);
    schemas.writeOutTexts();
    contract
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (verb, operation) -> {
                          MethodInfo method =
                              Optional.ofNullable(methods.get(operation.getOperationId()))
                                  .orElseThrow(() -> gap(verb + " " + path, "@Operation id"));
                          ContractOperation kind = new ContractOperation(path, operation, method);
                          ContractTables.complete(kind);
                          parts.complete(kind);
                          problems.complete(kind);
                          schemas.close(operation.getRequestBody());
                        }));
    sort(contract);
  }

  static IllegalStateException gap(String where, String what) {
    return new IllegalStateException("The contract has a gap: " + where + " has no " + what);
  }

  private Map<String, MethodInfo> methods() {
    Map<String, MethodInfo> methods = new HashMap<>();
    for (AnnotationInstance annotation : index.getAnnotations(OPERATION)) {
      boolean named = annotation.value("operationId") != null;
      if (named && annotation.target().kind() == AnnotationTarget.Kind.METHOD) {
        // The index may hold a class twice; the document's own scanner refuses two ids alike.
        methods.put(annotation.value("operationId").asString(), annotation.target().asMethod());
      }
    }
    return methods;
  }

  private static void sort(OpenAPI contract) {
    contract.getPaths().setPathItems(new TreeMap<>(contract.getPaths().getPathItems()));
    for (var item : contract.getPaths().getPathItems().values()) {
      for (Operation operation : item.getOperations().values()) {
        operation
            .getResponses()
            .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
      }
    }
    Components components = contract.getComponents();
    components.setSchemas(new TreeMap<>(components.getSchemas()));
    components.setResponses(new TreeMap<>(components.getResponses()));
    components.setExamples(new TreeMap<>(components.getExamples()));
    components.setParameters(new TreeMap<>(components.getParameters()));
    components.setHeaders(new TreeMap<>(components.getHeaders()));
  }
}
