package org.colloquy.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages that the types of problems resolve to. */
@Path("/problems")
@Produces(HtmlAnswers.TYPE)
@PermitAll
public class ProblemPagesResource {

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance problem(ProblemType problem);

    static native TemplateInstance problems(List<ProblemType> problems);
  }

  @GET
  @Operation(hidden = true)
  public String all() {
    return Templates.problems(List.of(ProblemType.values())).render();
  }

  @GET
  @Path("{code}")
  @Operation(hidden = true)
  public String one(@PathParam("code") String code) {
    return Arrays.stream(ProblemType.values())
        .filter(type -> type.code().equals(code))
        .findFirst()
        .map(type -> Templates.problem(type).render())
        .orElseThrow(ProblemException::notFound);
  }
}
