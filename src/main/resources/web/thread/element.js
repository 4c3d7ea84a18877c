import { LitElement } from 'lit';
import { Api } from './api.js';
import { Composer } from './composer.js';
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
  };

  #tick = null;

  constructor() {
    super();
    /** Branches that are closed, by the id of the reply at their root. */
    this.collapsed = new Set();
    /** The reply that is about to be deleted, until that is confirmed. */
    this.confirming = null;
    /** What went wrong with a reply other than in a form, by its id. */
    this.troubles = new Map();
    this.reading = new Reading(this);
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
    if (['post', 'server', 'token', 'getToken'].some((name) => changed.has(name))) {
      this.#begin();
    } else if (changed.has('sort') && this.thread && this.sort !== this.thread.sort) {
      this.thread.order(this.#order);
    }
    if (this.mayReply && this.composer.ready && !this.composer.at('reply:')) {
      this.composer.open('reply:');
    }
    this.reading.willUpdate();
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
    await this.attempt(() => Promise.all([thread.meet(named || api.sameOrigin), thread.load()]));
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

  async submit(form) {
    const { thread, composer } = this;
    const reply = await composer.submit(form);
    if (!reply) {
      if (form.problem) {
        this.tell('error', { problem: form.problem });
      }
      this.reading.focus(`[data-place="${form.place}"] textarea`);
      return;
    }
    if (thread.state === 'withheld') {
      await thread.load();
    }
    this.collapsed.delete(form.id);
    this.reading.announce(this.say(form.kind === 'edit' ? 'saved' : 'posted'));
    this.tell(form.kind === 'edit' ? 'edited' : 'posted', { reply });
    await this.reading.goTo(reply.id, 'nearest');
  }

  openForm(place) {
    this.composer.open(place);
    this.reading.focus(`[data-place="${place}"] textarea`);
  }

  closeForm(form, discard = false) {
    if (discard) {
      this.composer.discard(form.place);
    } else {
      this.composer.close(form.place);
    }
    this.reading.focus(`[data-opens="${form.place}"]`);
  }

  /** Asks before it deletes; `null` takes the question back. */
  confirm(id) {
    const asked = this.confirming;
    this.confirming = id;
    this.requestUpdate();
    this.reading.focus(id ? `#reply-${id} .keep` : `#reply-${asked} .delete`);
  }

  async delete(id) {
    const parent = this.thread.reply(id).parentId;
    const before = this.thread.reply(id);
    await this.attempt(() => this.thread.delete(id), id);
    this.confirming = null;
    this.requestUpdate();
    if (this.thread.reply(id).deleted) {
      this.reading.announce(this.say('gone'));
      this.tell('deleted', { reply: before });
    }
    await this.updateComplete;
    const next = [id, parent].find((each) => each && this.reading.article(each));
    this.reading.focus(next ? `#reply-${next}` : '.count');
  }

  toggle(id) {
    if (!this.collapsed.delete(id)) {
      this.collapsed.add(id);
    }
    this.requestUpdate();
  }

  async more(id) {
    const shown = new Set(this.reading.articles().map((each) => each.id));
    await this.attempt(() => this.thread.more(id), id);
    await this.updateComplete;
    this.reading.articles().find((each) => !shown.has(each.id))?.focus({ preventScroll: true });
  }
}
