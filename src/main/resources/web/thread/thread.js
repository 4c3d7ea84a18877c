import { Live } from './live.js';
import { ReadMark } from './mark.js';
import { Problem } from './problem.js';
import { Tree } from './tree.js';

/** How many levels a walk goes down before it leaves the rest of a branch to be asked for. */
const LEVELS = 4;
const PAGE = 60;

/** One post and its replies as the server has them: read in pages, and kept current by changes. */
export class Thread {
  #taken;
  #changed;
  #live = null;
  #mark = null;
  #loads = 0;
  #at = null;

  /**
   * @param {object} options `api`, `postId`, `sort`, `changed` to call after anything has, and
   *     `taken` to call with each change and what it did
   */
  constructor({ api, postId, sort, changed, taken }) {
    this.api = api;
    this.postId = postId;
    this.sort = sort;
    this.#changed = changed;
    this.#taken = taken;
    /** Who is here; null for nobody. */
    this.me = null;
    /** loading, ready, withheld or failed. */
    this.state = 'loading';
    this.problem = null;
    this.post = null;
    this.whole = null;
    /** One reply and what it answers, while that is looked at; else null. */
    this.path = null;
    this.busy = new Set();
    this.kept = () => false;
  }

  /** The tree that is looked at. */
  get tree() {
    return this.path ?? this.whole;
  }

  get moderates() {
    return ['instructor', 'admin'].includes(this.me?.role);
  }

  reply(id) {
    return this.path?.reply(id) ?? this.whole?.reply(id) ?? null;
  }

  /** Asks who is here. Without a token, a cookie may say it to its own server alone. */
  async meet(mayBeKnown) {
    if (!mayBeKnown) {
      return;
    }
    try {
      this.me = await this.api.get('authors/me');
      [this.whole, this.path].filter(Boolean).forEach((tree) => (tree.me = this.me.id));
      if (this.#at !== null) {
        this.#seen(this.#at);
      }
    } catch (problem) {
      if (problem.status !== 401) {
        throw problem;
      }
    }
  }

  /** Reads the thread from its beginning. */
  async load() {
    const load = ++this.#loads;
    try {
      const page = await this.#page({ depth: LEVELS, sort: this.sort });
      if (load !== this.#loads) {
        return;
      }
      const tree = this.#tree();
      tree.begin(page.post);
      tree.addPage(null, page.replies, page.nextCursor, page.post.sequence);
      Object.assign(this, { whole: tree, path: null, state: 'ready', problem: null });
      this.post = tree.post;
      this.#at ??= page.post.sequence;
      this.#seen(page.post.sequence);
      this.follow();
    } catch (problem) {
      await this.#fail(problem);
    }
    this.#changed();
  }

  /** Whoever is known here has read the thread as far as it is shown to them. */
  #seen(sequence) {
    if (this.me) {
      this.#mark ??= new ReadMark(this.api, this.postId);
      this.#mark.shown(sequence);
    }
  }

  #tree() {
    return Object.assign(new Tree(this.sort), {
      me: this.me?.id ?? null,
      kept: (id) => this.kept(id),
    });
  }

  #page(query) {
    return this.api.get(`posts/${this.postId}/thread`, { limit: PAGE, ...query });
  }

  async #fail(problem) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    this.state = 'failed';
    this.problem = problem;
    if (problem.code === 'post-before-view') {
      this.post = await this.api.get(`posts/${this.postId}`);
      this.state = 'withheld';
    }
  }

  /** Takes changes as they come, from where they were left. */
  follow() {
    if (this.#live && !this.#live.ended) {
      return;
    }
    this.#live = new Live({
      api: this.api,
      postId: this.postId,
      after: this.#live?.after ?? this.#at,
      take: (change) => this.take(change),
    });
    this.#live.start();
  }

  stop() {
    this.#loads++;
    this.#live?.stop();
    this.#live = null;
    this.#mark?.stop();
    this.#mark = null;
  }

  /** Takes a change, from the server's feed or as the answer to one's own doing. */
  take(change) {
    const did = [this.whole, this.path].filter(Boolean).map((tree) => tree.apply(change));
    this.post = this.whole?.post ?? this.post;
    if (did.some(Boolean)) {
      this.#taken(change, did.includes('created'));
      this.#seen(change.sequence);
      this.#changed();
    }
  }

  /** Reads on where a branch, or the thread, was left. */
  async more(id) {
    const { tree } = this;
    const node = tree.get(id);
    if (this.busy.has(id) || !node?.cursor) {
      return;
    }
    this.busy.add(id);
    this.#changed();
    try {
      const page = await this.#page({ cursor: node.cursor });
      tree.setPost(page.post);
      tree.addPage(id, page.replies, page.nextCursor, page.post.sequence);
    } finally {
      this.busy.delete(id);
      this.#changed();
    }
  }

  /**
   * Looks at one reply with what it answers and what answers it.
   *
   * @returns {Promise<boolean>} whether it is in this thread
   */
  async lookAt(id) {
    const context = await this.api.get(`replies/${id}/context`, { before: 0, after: 0 });
    if (context.post.id !== this.postId) {
      return false;
    }
    const tree = this.#tree();
    tree.begin(context.post);
    tree.addPath([...context.ancestors, context.reply], context.post.sequence);
    const query = { depth: LEVELS, limit: PAGE, sort: this.sort };
    const branch = await this.api.get(`replies/${id}/replies`, query);
    tree.addPage(id, branch.items, branch.nextCursor, context.post.sequence);
    this.path = tree;
    this.#changed();
    return true;
  }

  /** Looks at the whole thread again. */
  leavePath() {
    this.path = null;
    this.#changed();
  }

  /** Reads the thread in another order. */
  async order(sort) {
    this.sort = sort;
    this.path = null;
    await this.load();
  }

  /** Reads a reply as it is now. */
  async refresh(id) {
    const reply = await this.api.get(`replies/${id}`);
    this.take({ sequence: reply.sequence, type: 'edited', reply });
    return reply;
  }

  /** Deletes one's own reply; one that is gone already is deleted. */
  async delete(id) {
    const headers = { 'If-Match': `"${this.reply(id).sequence}"` };
    try {
      await this.api.send('DELETE', `replies/${id}`, { headers });
    } catch (problem) {
      if (problem.status === 412) {
        await this.refresh(id);
      }
      if (problem.status !== 404) {
        throw problem;
      }
    }
    [this.whole, this.path].forEach((tree) => tree?.forget(id));
    this.#changed();
  }

  /** Hides a reply from all but its author and moderators, or restores it. */
  async hide(id, hidden) {
    const { sequence } = this.reply(id);
    const headers = {
      'If-Match': `"${sequence}"`,
      'Content-Type': 'application/merge-patch+json',
    };
    const reply = await this.api.send('PATCH', `replies/${id}`, { headers, body: { hidden } });
    this.take({ sequence: reply.sequence, type: hidden ? 'hidden' : 'edited', reply });
  }
}
