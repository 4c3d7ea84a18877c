import { events } from './events.js';
import { backOff, pause } from './pause.js';

/** Without a sign of life for so long, a stream is taken for dead. Servers send one more often. */
const SILENCE = 45_000;

/** A stream whose beginning does not come is held back by something in between. */
const FIRST_SIGN = 8_000;

/** There are no streams here, or no more of them for now. */
const NO_STREAMS = [405, 406, 429, 501, 503];

/** How often changes are asked for where streams can't be had. */
const POLL = 3_000;

/** After how many times a stream is tried again. */
const POLLS = 40;

/** Whoever does not look for so long catches up when they look again. */
const UNSEEN = 60_000;

/** What the server says of the thread or of the caller, and will say again. */
const FINAL = [401, 403, 404];

/** The changes to a post, as they come: by a stream, or by asking where streams can't be had. */
export class Live {
  #api;
  #path;
  #take;
  #stop = new AbortController();
  #connection = null;
  #streams = true;
  #unseen = null;
  #resumed = false;
  #polls = 0;

  /**
   * @param {object} options `api`, `postId`, the sequence `after` which changes are wanted, `take`
   *     for a change
   */
  constructor({ api, postId, after, take }) {
    this.#api = api;
    this.#path = `posts/${postId}`;
    this.#take = take;
    /** The sequence up to which changes have come. */
    this.after = after;
  }

  /** Whether it has been stopped, or the server will say no more. */
  get ended() {
    return this.#stop.signal.aborted;
  }

  start() {
    document.addEventListener('visibilitychange', this.#look);
    addEventListener('online', this.#hurry);
    this.#run();
  }

  stop() {
    document.removeEventListener('visibilitychange', this.#look);
    removeEventListener('online', this.#hurry);
    clearTimeout(this.#unseen);
    this.#stop.abort();
    this.#connection?.abort();
  }

  /** A connection from before the network went away may never say that it is dead. */
  #hurry = () => this.#connection?.abort();

  #look = () => {
    clearTimeout(this.#unseen);
    if (document.visibilityState === 'hidden') {
      this.#unseen = setTimeout(() => this.#connection?.abort(), UNSEEN);
    }
  };

  async #run() {
    const stopped = this.#stop.signal;
    let attempt = 0;
    while (!stopped.aborted) {
      const before = this.after;
      let wait = null;
      try {
        wait = await (this.#streams ? this.#listen() : this.#ask());
        attempt = 0;
      } catch (problem) {
        if (FINAL.includes(problem.status)) {
          this.stop();
          return;
        }
        attempt = this.after > before ? 0 : attempt + 1;
      }
      await this.#rest(wait ?? backOff(attempt));
    }
  }

  async #rest(milliseconds) {
    await pause(milliseconds, this.#stop.signal);
    while (document.visibilityState === 'hidden' && !this.#stop.signal.aborted) {
      await pause(2 ** 31 - 1, this.#stop.signal);
    }
  }

  /** Listens until the stream ends, and gives how long the server wants to be left alone. */
  async #listen() {
    const connection = new AbortController();
    this.#connection = connection;
    let watch = setTimeout(() => connection.abort('held back'), FIRST_SIGN);
    const alive = () => {
      clearTimeout(watch);
      watch = setTimeout(() => connection.abort('silent'), SILENCE);
    };
    let retry = null;
    try {
      this.#polls = 0;
      const response = await this.#open(connection.signal);
      if (response?.status === 204) {
        // The post is deleted: nothing will change any more.
        this.stop();
        return 0;
      }
      if (!response) {
        this.#streams = false;
        return 0;
      }
      for await (const event of events(response.body, alive)) {
        retry = event.retry ?? retry;
        if (event.data) {
          this.#received(JSON.parse(event.data));
        }
      }
    } catch (error) {
      this.#streams = connection.signal.reason !== 'held back';
      throw error;
    } finally {
      clearTimeout(watch);
      connection.abort();
    }
    return retry;
  }

  /** The stream, or nothing where it can't be had. */
  async #open(signal) {
    const headers = this.#resumed ? { 'Last-Event-ID': String(this.after) } : {};
    const query = this.#resumed ? {} : { after: this.after };
    this.#resumed = true;
    try {
      const options = { signal, headers, query, accept: 'text/event-stream' };
      const response = await this.#api.stream(`${this.#path}/events`, options);
      const type = response.headers.get('Content-Type') || '';
      return response.status === 204 || type.startsWith('text/event-stream')
        ? response
        : null;
    } catch (problem) {
      if (NO_STREAMS.includes(problem.status)) {
        return null;
      }
      throw problem;
    }
  }

  /** Asks for what has changed, and gives how long to wait before the next time. */
  async #ask() {
    const connection = new AbortController();
    this.#connection = connection;
    for (let more = true; more; ) {
      const query = { after: this.after, limit: 100 };
      const options = { signal: connection.signal };
      const page = await this.#api.get(`${this.#path}/changes`, query, options);
      page.items.forEach((change) => this.#received(change));
      this.after = Math.max(this.after, page.nextAfter);
      // A page of long replies has fewer than were asked for.
      more = page.items.length > 0;
    }
    this.#polls++;
    this.#streams = this.#polls >= POLLS;
    return POLL;
  }

  #received(change) {
    if (change.sequence > this.after) {
      this.after = change.sequence;
      this.#take(change);
    }
  }
}
