/** What a request came to that did not come to an answer. */
export class Problem extends Error {
  /**
   * @param {number} status the HTTP status; 0 if there was no answer
   * @param {string} code the last part of the problem's type; `network` if there was no answer
   * @param {object} [body] the problem's other members
   * @param {number} [retryAfter] seconds, where the server named them
   */
  constructor(status, code, body = {}, retryAfter = null) {
    super(body.detail || body.title || code);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.detail = body.detail || '';
    this.errors = body.errors || [];
    this.retryAfter = retryAfter;
  }

  /** Whether asking again, as it is, may come to something else. */
  get passes() {
    return (
      [0, 429, 502, 503, 504].includes(this.status) || this.code === 'idempotency-key-in-flight'
    );
  }

  /**
   * Whether the server has looked at the request and certainly not done it. What was turned away
   * before that (401, 403, 429) may have been done by an earlier attempt whose answer was lost.
   */
  get refused() {
    return [400, 404, 409, 413, 422].includes(this.status) && !this.passes;
  }

  static async of(response) {
    const after = Number.parseInt(response.headers.get('Retry-After'), 10);
    let body = {};
    try {
      body = await response.json();
    } catch {
      // Somebody between here and the server answered; the status has to do.
    }
    const code = String(body.type || '').split('/').pop() || `status-${response.status}`;
    return new Problem(response.status, code, body, Number.isNaN(after) ? null : after);
  }
}
