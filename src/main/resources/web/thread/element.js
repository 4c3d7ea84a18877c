import { LitElement } from 'lit';
import { Api } from './api.js';
import { Composer } from './composer.js';
import { Deeds } from './deeds.js';
import { Problem } from './problem.js';
import { Reading } from './reading.js';
import { speaker } from './strings.js';
import { styles } from './styles.js';
import { Thread } from './thread.js';
import { Times } from './time.js';
import { page } from './views/page.js';

/** Times say how long ago; past the first minute nobody looks for seconds. */
const TICK = 60_000;

/** A post and the discussion beneath it, live. `docs/component.md` describes it for those who embed it. */
export class ColloquyThread extends LitElement {
  static styles = styles;

  static properties = {
    post: {},
    server: {},
    token: {},
    sort: {},
    getToken: { attribute: false },
    strings: { attribute: false },
    withoutPost: { type: Boolean, attribute: 'without-post' },
    signIn: { attribute: 'sign-in' },
    anonymous: { type: Boolean },
  };

  #tick = null;
  #named = false;

  constructor() {
    super();
    /** Branches that are closed, by the id of the reply at their root. */
    this.collapsed = new Set();
    /** The reply that is about to be deleted, until that is confirmed. */
    this.confirming = null;
    /** What went wrong with a reply other than in a form, by its id. */
    this.troubles = new Map();
    this.reading = new Reading(this);
    this.deeds = new Deeds(this);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#tick = setInterval(() => this.requestUpdate(), TICK);
    if (this.hasUpdated) {
      this.#begin();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#tick);
    this.thread?.stop();
  }

  willUpdate(changed) {
    if (changed.has('strings') || !this.say) {
      this.say = speaker(this.strings);
      this.times = new Times(this.say.locale);
    }
    if (this.#isAnother(changed)) {
      this.#begin();
    } else if (changed.has('token') || changed.has('getToken')) {
      this.#renew();
    } else if (changed.has('sort') && this.thread && this.sort !== this.thread.sort) {
      this.thread.order(this.#order);
    }
    if (this.mayReply && this.composer.ready && !this.composer.at('reply:')) {
      this.composer.open('reply:');
    }
    this.reading.willUpdate();
  }

  /** Whether it is another thread now, or was nobody who is somebody now, or the other way round. */
  #isAnother(changed) {
    const named = Boolean(this.token || this.getToken);
    const other = named !== this.#named;
    this.#named = named;
    return !this.thread || other || ['post', 'server', 'anonymous'].some((name) => changed.has(name));
  }

  /** Goes on with another token, and begins anew only if it is another person's. */
  async #renew() {
    const { thread } = this;
    const before = thread.me?.id;
    await this.attempt(() => thread.meet(true));
    if (thread === this.thread && thread.me?.id !== before) {
      await this.#begin();
    } else {
      thread.follow();
    }
  }

  updated() {
    this.reading.updated();
  }

  render() {
    return page(this);
  }

  get #order() {
    return this.sort === 'newest' ? 'newest' : 'oldest';
  }

  /** The server's root: where this script came from, unless the page says otherwise. */
  get serverUrl() {
    if (!this.server) {
      return new URL('../../', import.meta.url).href;
    }
    return new URL(this.server.replace(/\/*$/, '/'), document.baseURI).href;
  }

  /** Whether who is here may write in this thread. */
  get mayReply() {
    const { post, me, state } = this.thread ?? {};
    const known = me && post && (state === 'ready' || state === 'withheld');
    return Boolean(known && post.status === 'open' && !post.deleted);
  }

  async #begin() {
    this.thread?.stop();
    if (!this.post) {
      return;
    }
    const named = this.getToken || this.token;
    const api = new Api(this.serverUrl, named ? this.#bearer : null);
    const changed = () => this.requestUpdate();
    const taken = (change, created) => this.#taken(change, created);
    const options = { api, postId: this.post, sort: this.#order, changed, taken };
    const thread = new Thread(options);
    const composer = new Composer(thread, changed);
    thread.kept = (id) => this.confirming === id || composer.holds(id);
    Object.assign(this, { thread, composer });
    await this.attempt(() => Promise.all([thread.meet(named || (api.sameOrigin && !this.anonymous)), thread.load()]));
    if (thread === this.thread) {
      composer.begin(thread.me);
      this.#loaded();
    }
  }

  #bearer = async (renew) => (this.getToken ? this.getToken({ renew }) : this.token);

  async #loaded() {
    const { state, problem, post } = this.thread;
    this.requestUpdate();
    if (state === 'failed') {
      this.tell('error', { problem });
      return;
    }
    this.tell('loaded', { post });
    await this.reading.follow(location.hash);
  }

  /** Loads what could not be loaded. */
  async retry() {
    this.thread.state = 'loading';
    this.requestUpdate();
    await this.#begin();
  }

  #taken(change, created) {
    this.reading.keepStill();
    const { reply } = change;
    if (created && reply.author && reply.author.id !== this.thread.me?.id) {
      this.reading.arrived(reply.id);
    }
    this.tell('changed', { change });
  }

  /** Tells the page, by an event `colloquy-NAME` that leaves the shadow tree. */
  tell(name, detail) {
    const options = { detail, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent(`colloquy-${name}`, options));
  }

  /** Does something, and shows beside a reply what the server has against it. */
  async attempt(work, id = null) {
    this.troubles.delete(id);
    try {
      return await work();
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.troubles.set(id, problem);
      this.tell('error', { problem });
      this.requestUpdate();
      return undefined;
    }
  }
}
