package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.colloquy.TestDatabase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** OWASP API9:2023. There is no operation that the contract does not know. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class Api9ImproperInventoryManagementTest {

  @Test
  void every_operation_is_in_the_contract_or_says_that_it_is_not_part_of_it() {
    Map<String, Map<String, Object>> paths =
        anonymous()
            .basePath("")
            .get("/openapi?format=json")
            .then()
            .statusCode(200)
            .extract()
            .path("paths");
    Set<String> documented = new TreeSet<>();
    paths.forEach(
        (path, methods) ->
            methods
                .keySet()
                .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path)));

    assertThat(documented).isEqualTo(operationsOfTheCode());
  }

  @Test
  void there_is_one_version_of_the_api() {
    for (String path :
        new String[] {"/posts", "/api/posts", "/api/v0/posts", "/api/v2/posts", "/v1/posts"}) {
      anonymous().basePath("").get(path).then().statusCode(404);
    }
  }

  private static Set<String> operationsOfTheCode() {
    Set<String> operations = new TreeSet<>();
    for (JavaClass resource :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.colloquy")) {
      if (resource.isAnnotatedWith(Path.class)) {
        for (JavaMethod method : resource.getMethods()) {
          boolean hidden =
              method.isAnnotatedWith(Operation.class)
                  && method.getAnnotationOfType(Operation.class).hidden();
          if (method.isMetaAnnotatedWith(HttpMethod.class) && !hidden) {
            operations.add(operation(resource, method));
          }
        }
      }
    }
    return operations;
  }

  private static String operation(JavaClass resource, JavaMethod method) {
    String verb =
        method.getAnnotations().stream()
            .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
            .map(
                annotation -> annotation.getRawType().getAnnotationOfType(HttpMethod.class).value())
            .findFirst()
            .orElseThrow();
    String path = resource.getAnnotationOfType(Path.class).value();
    return verb
        + " "
        + path
        + (method.isAnnotatedWith(Path.class)
            ? "/" + method.getAnnotationOfType(Path.class).value()
            : "");
  }
}
