import { Problem } from './problem.js';
import { backOff, pause } from './pause.js';

const READ_ATTEMPTS = 3;
const WRITE_ATTEMPTS = 6;

/** A server that asks for more patience than this is told to the reader instead. */
const LONGEST_WAIT = 30_000;

/** The server's API: who is calling, problems, and asking again within bounds. */
export class Api {
  #base;
  #token;

  /**
   * @param {string} server the server's root, with the slash at its end
   * @param {(renew: boolean) => Promise<string>|string} token the bearer token; nothing for the
   *     session cookie, or nobody
   */
  constructor(server, token) {
    this.#base = new URL('api/v1/', server);
    this.#token = token;
  }

  /** Whether a cookie of the server's would be sent. */
  get sameOrigin() {
    return this.#base.origin === location.origin;
  }

  /** The body of what is at a path. */
  async get(path, query = {}, options = {}) {
    const response = await this.#patiently('GET', path, { query, ...options }, READ_ATTEMPTS);
    return response.json();
  }

  /**
   * Sends a change. Every change is safe to send again: it has an Idempotency-Key or an If-Match.
   *
   * @param {object} options `body`, `headers`, and `waiting`, which is called before each pause
   */
  async send(method, path, options) {
    const response = await this.#patiently(method, path, options, WRITE_ATTEMPTS);
    return response.status === 204 ? null : response.json();
  }

  /** An answer that goes on, and is for the caller to read. */
  async stream(path, options) {
    return this.#once('GET', path, options);
  }

  async #patiently(method, path, options, attempts) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#once(method, path, options);
      } catch (problem) {
        const wait = Math.max(backOff(attempt), (problem.retryAfter || 0) * 1000);
        if (!problem.passes || attempt >= attempts || wait > LONGEST_WAIT) {
          throw problem;
        }
        options.waiting?.(problem);
        await pause(wait, options.signal);
      }
    }
  }

  async #once(method, path, options = {}) {
    const response = await this.#fetch(method, path, options, false);
    if (response.status === 401 && this.#token) {
      // The page's session may have outlived its token: it is asked for another, once.
      return this.#checked(await this.#fetch(method, path, options, true));
    }
    return this.#checked(response);
  }

  async #checked(response) {
    if (!response.ok) {
      throw await Problem.of(response);
    }
    return response;
  }

  async #fetch(method, path, { query = {}, headers = {}, body, signal, accept }, renew) {
    const url = new URL(path, this.#base);
    Object.entries(query).forEach(([name, value]) => {
      if (value !== null && value !== undefined) {
        url.searchParams.set(name, value);
      }
    });
    const all = { Accept: accept || 'application/json', ...headers };
    const token = await this.#token?.(renew);
    if (token) {
      all.Authorization = `Bearer ${token}`;
    }
    if (body !== undefined && !all['Content-Type']) {
      all['Content-Type'] = 'application/json';
    }
    try {
      return await fetch(url, {
        method,
        headers: all,
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: 'same-origin',
        cache: 'no-cache',
        signal,
      });
    } catch (error) {
      if (signal?.aborted) {
        throw error;
      }
      throw new Problem(0, 'network');
    }
  }
}

/** A random id. `crypto.randomUUID` is for secure contexts alone, and a class may be on plain HTTP. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
