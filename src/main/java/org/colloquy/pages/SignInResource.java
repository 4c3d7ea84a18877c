package org.colloquy.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.colloquy.auth.BrowserSessions;
import org.colloquy.auth.Callers;
import org.colloquy.auth.IssuerSignIn;
import org.colloquy.auth.SessionCookie;
import org.colloquy.web.AnyParameters;
import org.colloquy.web.HtmlAnswers;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** Where browsers are signed in and out. */
@Path("/")
@PermitAll
@Produces(HtmlAnswers.TYPE)
public class SignInResource {

  private static final Logger LOG = Logger.getLogger(SignInResource.class);

  /** Where the browser wanted to go, while it is away at the issuer's. */
  private static final String BACK = "colloquy-back";

  private static final int BACK_SECONDS = 600;

  /** Longer than the issuer is waited for in each of the requests that a step may take. */
  private static final Duration MOST_PATIENCE = Duration.ofSeconds(30);

  private static final String WRONG =
      "Nobody has this token, or not any more. Look whether all of it was copied.";

  private static final String NOT_CONFIRMED =
      "The sign-in was not completed, or took too long. Please try again.";

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance signIn(String back, boolean issuer, String fault);
  }

  private final BrowserSessions sessions;
  private final IssuerSignIn issuer;
  private final Callers callers;

  SignInResource(BrowserSessions sessions, IssuerSignIn issuer, Callers callers) {
    this.sessions = sessions;
    this.issuer = issuer;
    this.callers = callers;
  }

  @GET
  @Path("sign-in")
  @AnyParameters
  @Operation(hidden = true)
  public Response show(@QueryParam("back") String back, UriInfo uri, HttpServerRequest request) {
    String local = LocalPath.orHome(back);
    if (callers.current().isPresent()) {
      return SeeOther.to(local).build();
    }
    Response.ResponseBuilder page = page(local, null, Response.Status.OK);
    if (SessionCookie.secret(request) != null) {
      // It is no good any more, and each page would ask about it again.
      page.cookie(SessionCookie.removal(isSecure(uri)));
    }
    return issuer.isConfigured() ? page.cookie(back(local, uri)).build() : page.build();
  }

  @POST
  @Path("sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response signIn(
      String body,
      @HeaderParam(HttpHeaders.USER_AGENT) String browser,
      UriInfo uri,
      HttpServerRequest request) {
    Form form = Form.of(body);
    String back = LocalPath.orHome(form.text("back"));
    try {
      String address = request.remoteAddress().hostAddress();
      String session = sessions.open(form.text("token").strip(), address, browser);
      return signedIn(session, back, uri);
    } catch (AuthenticationFailedException e) {
      return page(back, WRONG, Response.Status.UNAUTHORIZED).build();
    } catch (ProblemException e) {
      if (e.type() != ProblemType.FORBIDDEN) {
        throw e;
      }
      return page(back, e.getMessage(), Response.Status.FORBIDDEN).build();
    }
  }

  @GET
  @Path("sign-in/oidc")
  @AnyParameters
  @Operation(hidden = true)
  public Response signInAtIssuer(
      @CookieParam(BACK) String back,
      @HeaderParam(HttpHeaders.USER_AGENT) String browser,
      UriInfo uri,
      RoutingContext context) {
    if (!issuer.isConfigured() || context.request().getHeader("Authorization") != null) {
      throw ProblemException.notFound();
    }
    String local = LocalPath.orHome(back);
    try {
      IssuerSignIn.Step step = issuer.next(context).await().atMost(MOST_PATIENCE);
      return step.location() == null
          ? signedIn(sessions.open(step.caller(), browser), local, uri)
          : Response.status(Response.Status.FOUND)
              .header(HttpHeaders.LOCATION, step.location())
              .header(HttpHeaders.CACHE_CONTROL, "no-store")
              .build();
    } catch (AuthenticationFailedException | AuthenticationCompletionException e) {
      return notConfirmed(e, local);
    }
  }

  private Response notConfirmed(RuntimeException fault, String back) {
    LOG.infof("A sign-in at the issuer failed: %s", fault.getMessage());
    return page(back, NOT_CONFIRMED, Response.Status.UNAUTHORIZED).build();
  }

  @POST
  @Path("sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response signOut(String body, UriInfo uri, HttpServerRequest request) {
    String session = SessionCookie.secret(request);
    if (session != null) {
      sessions.close(session);
    }
    return SeeOther.to("/").cookie(SessionCookie.removal(isSecure(uri))).build();
  }

  private Response signedIn(String session, String back, UriInfo uri) {
    boolean secure = isSecure(uri);
    return SeeOther.to(back)
        .cookie(SessionCookie.of(session, sessions.life(), secure), back(null, uri))
        .build();
  }

  private Response.ResponseBuilder page(String back, String fault, Response.Status status) {
    String page = Templates.signIn(back, issuer.isConfigured(), fault).render();
    return Response.status(status)
        .entity(page)
        .type(HtmlAnswers.TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** Keeps the path, or forgets it if it is null. */
  private static NewCookie back(String path, UriInfo uri) {
    return new NewCookie.Builder(BACK)
        .value(path == null ? "" : path)
        .path("/sign-in")
        .maxAge(path == null ? 0 : BACK_SECONDS)
        .httpOnly(true)
        .secure(isSecure(uri))
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  private static boolean isSecure(UriInfo uri) {
    return "https".equals(uri.getRequestUri().getScheme());
  }
}
