package org.colloquy.web;

import java.util.Locale;

/**
 * Every kind of error that a client can be told of. The wire name of a constant is stable: it ends
 * the problem's {@code type} and names its page.
 */
public enum ProblemType {
  MALFORMED_JSON(
      400,
      "The body is not JSON",
      "The request's body can't be read as JSON in UTF-8, names a member twice, or goes on after its end."),
  VALIDATION(
      400,
      "The body is not what the operation takes",
      "The body is JSON, but a member is missing, unknown, of the wrong type, out of its bounds, or one that a client"
          + " may not set. The errors point to each of them."),
  INVALID_PARAMETER(
      400,
      "A parameter of the request is not valid",
      "A path, query or header parameter is unknown, of the wrong form, or out of its bounds. The detail names it."),
  INVALID_CURSOR(
      400,
      "The cursor is not valid",
      "A cursor is good only as it was given, and only with the query that it was given for. Start again without it."),
  UNAUTHENTICATED(
      401,
      "The request does not say who is calling",
      "The operation needs a known caller, and the request names none or names one that can't be confirmed."),
  FORBIDDEN(
      403,
      "The caller may not do this",
      "The caller is known, may see the resource, and may not do this to it."),
  EDIT_WINDOW_CLOSED(
      403,
      "The time for changing it is over",
      "Students may edit and delete their own words for some time after publishing them, and that time has passed."),
  POST_BEFORE_VIEW(
      403,
      "Write before you read",
      "In this thread students see what others replied once they have written something themselves: a reply to the post."),
  NOT_FOUND(
      404,
      "There is no such thing",
      "Nothing is at this address, or nothing that the caller may see. The two are told alike on purpose."),
  METHOD_NOT_ALLOWED(
      405,
      "The method is not for this resource",
      "The resource exists and does not answer this method. The Allow header lists those that it answers."),
  NOT_ACCEPTABLE(
      406,
      "No acceptable form of the answer",
      "The Accept header leaves out every media type that the operation can answer in."),
  POST_LOCKED(
      409,
      "The post is locked",
      "A locked post takes no new replies. An instructor can open it again."),
  POST_DELETED(
      409,
      "The post is deleted",
      "The post's author took it back. Its replies stay to be read, and no more are taken."),
  PARENT_DELETED(
      409,
      "The reply answered to is deleted",
      "The parent was deleted or hidden, perhaps a moment ago. Answer another reply, or the post."),
  DUPLICATE_REPLY(
      409,
      "The same reply was just published",
      "The caller published the same words in the same place a moment ago. To repeat a request that may have been lost,"
          + " send it with an Idempotency-Key; with a new key, words may be said twice."),
  IDEMPOTENCY_KEY_IN_FLIGHT(
      409,
      "The first request under the key is still under way",
      "Another request with the same Idempotency-Key is being worked on. Repeat it after the time in Retry-After to get"
          + " its answer."),
  INVITATION_USED(
      409, "The invitation was used", "An invitation is good once. Ask an admin for another."),
  HANDLE_TAKEN(
      409,
      "The handle is taken",
      "Another author has this handle. Handles are unique, without regard to upper and lower case."),
  WEBHOOK_LIMIT(
      409,
      "There are as many webhooks as there may be",
      "A server has at most 50 webhooks. Delete one that is not needed any more."),
  WEBHOOK_INACTIVE(
      409,
      "Nothing is sent to the webhook",
      "The webhook is switched off, or who made it is no admin any more. An admin can switch it on, or make another."),
  PRECONDITION_FAILED(
      412,
      "The resource has changed meanwhile",
      "The entity tag in If-Match is not that of the resource as it is now. Read it again, and decide again."),
  PAYLOAD_TOO_LARGE(
      413, "The body is too large", "The request's body is longer than this server takes."),
  URI_TOO_LONG(
      414, "The address is too long", "The request line is longer than this server takes."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "The body is of a media type not taken here",
      "The Content-Type is missing or not one that the operation takes, or the body is compressed."),
  PARENT_MISMATCH(
      422,
      "The parent is not a reply of this post",
      "The parentId names no reply of the post that was answered to."),
  DEPTH_LIMIT(
      422,
      "The branch is too deep",
      "A reply there would stand deeper than the server allows. Answer a reply further up."),
  IDEMPOTENCY_KEY_REUSED(
      422,
      "The key was used for another request",
      "The Idempotency-Key stands for an earlier request of the caller's to this address, whose query or body was"
          + " another. Nothing was done. A new request takes a new key."),
  PRECONDITION_REQUIRED(
      428,
      "If-Match is required",
      "Changes are made to a version that the caller has seen: send its ETag as If-Match."),
  RATE_LIMITED(
      429,
      "Too many requests",
      "The caller has used up what the RateLimit-Policy header grants. Try again after the time in Retry-After."),
  TOO_MANY_STREAMS(
      429,
      "Too many threads are followed at once",
      "The caller has as many streams of events open as they may. Close one, or try again after the time in Retry-After."),
  HEADERS_TOO_LARGE(
      431, "The headers are too large", "The request's headers are longer than this server takes."),
  INTERNAL(
      500,
      "The server failed",
      "A fault of the server's. The request id in the answer's headers finds it in the server's log."),
  UNAVAILABLE(
      503,
      "The database does not answer",
      "The database can't be reached, or took too long. Nothing was changed unless a later read shows it; try again"
          + " after the time in Retry-After."),
  OVERLOADED(
      503,
      "The server has too much to do",
      "More is asked of this server than it can do, so that it refuses some of it in order to be quick with the rest. Nothing"
          + " was done. Try again after the time in Retry-After."),
  UNSETTLED(
      503,
      "Something of that time is still being written",
      "How things stood at the time in asOf can't be told for good yet: a change that began before it, such as an import,"
          + " is not done. Try again after the time in Retry-After, or ask without asOf."),
  STREAMS_TAKEN(
      503,
      "No more threads can be followed now",
      "As many streams of events are open as this server keeps, or it is about to stop. Try again after the time in"
          + " Retry-After, or ask for the changes now and then instead."),
  ISSUER_UNAVAILABLE(
      503,
      "The issuer of the token does not answer",
      "The server could not ask the issuer for the keys that its tokens are signed with. The token may well be good;"
          + " try again after the time in Retry-After. Personal access tokens need no issuer.");

  /** Where the pages of the problem types are, below the server's root. */
  public static final String PAGES = "/problems/";

  private final int status;
  private final String title;
  private final String explanation;

  ProblemType(int status, String title, String explanation) {
    this.status = status;
    this.title = title;
    this.explanation = explanation;
  }

  /** The HTTP status code of the answer. */
  public int status() {
    return status;
  }

  /** One line that is the same for every problem of the type. */
  public String title() {
    return title;
  }

  /** What the type's page says: what happened and what to do. */
  public String explanation() {
    return explanation;
  }

  /** The type's name on the wire, such as {@code post-locked}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The value of {@code type}: a path on the server that answers, so it resolves wherever that is.
   */
  public String uri() {
    return PAGES + code();
  }
}
