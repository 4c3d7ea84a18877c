package org.colloquy.auth;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.colloquy.web.Confidential;
import org.colloquy.web.IdempotencyKeys;
import org.colloquy.web.Idempotent;
import org.colloquy.web.IdempotentRequest;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;

/**
 * Does the work of a request that bears an Idempotency-Key once, and answers its repeats as it was
 * answered first. The answer is kept in the transaction of the work: there are both or neither,
 * whatever is cut off or killed. A request that is refused did nothing, and leaves its key free.
 */
@Idempotent
@Interceptor
// Around @Transactional, which has 200; who may call at all is asked before any interceptor.
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class OncePerKey {

  private static final String SECRET =
      "The answer to the first request under this Idempotency-Key holds a secret, and is given again only to the same"
          + " bearer token. Nothing was done.";

  private final IdempotentRequest request;
  private final Callers callers;
  private final KeptAnswers answers;
  private final ObjectMapper mapper;
  private final HttpServerRequest http;
  private final UriInfo uri;

  OncePerKey(
      IdempotentRequest request,
      Callers callers,
      KeptAnswers answers,
      ObjectMapper mapper,
      HttpServerRequest http,
      UriInfo uri) {
    this.request = request;
    this.callers = callers;
    this.answers = answers;
    this.mapper = mapper;
    this.http = http;
    this.uri = uri;
  }

  @AroundInvoke
  Object invoke(InvocationContext call) throws Exception {
    Optional<String> key = request.key();
    if (key.isEmpty()) {
      return call.proceed();
    }
    UUID caller = callers.current().map(Caller::id).orElse(null);
    KeyedRequest keyed = new KeyedRequest(key.get(), caller, http.method().name(), uri.getPath());
    int seconds = call.getMethod().getAnnotation(Idempotent.class).seconds();
    QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(seconds));
    Answer answer;
    try {
      answer = answer(keyed, caller, call);
    } catch (Throwable e) {
      rollBack(e);
      throw e;
    }
    // Nobody is told of anything before it is certain.
    QuarkusTransaction.commit();
    boolean isVoid = call.getMethod().getReturnType() == void.class;
    return isVoid ? null : answer.response();
  }

  private Answer answer(KeyedRequest keyed, UUID caller, InvocationContext call) throws Exception {
    Optional<KeptAnswers.Kept> kept = answers.hold(keyed);
    String authorization = authorization(call);
    if (kept.isPresent()) {
      Answer answer = open(keyed, kept.get(), authorization);
      http.response().putHeader(IdempotencyKeys.REPLAYED, "true");
      return answer;
    }
    Answer answer = Answer.of(call.proceed(), mapper);
    byte[] fingerprint = request.fingerprint();
    byte[] sealed = keyed.seal(answer.bytes(), fingerprint, authorization);
    answers.keep(keyed, caller, new KeptAnswers.Kept(keyed.proof(fingerprint), sealed));
    return answer;
  }

  private Answer open(KeyedRequest keyed, KeptAnswers.Kept kept, String authorization)
      throws IOException {
    byte[] fingerprint = request.fingerprint();
    if (!MessageDigest.isEqual(kept.request, keyed.proof(fingerprint))) {
      throw reused(ProblemType.IDEMPOTENCY_KEY_REUSED.explanation());
    }
    return keyed
        .open(kept.answer, fingerprint, authorization)
        .map(Answer::read)
        .orElseThrow(() -> reused(SECRET));
  }

  private static ProblemException reused(String detail) {
    return new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED, detail);
  }

  /** What only the first sender has beside the request, where the answer is a secret. */
  private String authorization(InvocationContext call) {
    return call.getMethod().isAnnotationPresent(Confidential.class)
        ? Objects.requireNonNullElse(
            http.getHeader(HttpHeaders.AUTHORIZATION),
            Objects.requireNonNullElse(SessionCookie.secret(http), ""))
        : "";
  }

  private static void rollBack(Throwable cause) {
    try {
      QuarkusTransaction.rollback();
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }
}
