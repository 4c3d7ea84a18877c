import { Known, weight } from './known.js';

/** What of a thread is shown: a pure function of what is known of it. */
export class Tree extends Known {
  /** Whose late replies are shown at once. */
  me = null;

  /** Whether a reply stays though it is deleted, because someone is writing there. */
  kept = () => false;

  /** The replies to show beneath one: before where its branch goes on, and behind that. */
  children(id) {
    const node = this.node(id);
    const walked = node.walked.filter((child) => this.#shows(child));
    // In front of what was walked to there is no gap; behind it there may be one.
    const inFront = (child) => this.sort === 'newest' && !node.path && child > walked[0];
    const late = node.late.filter(
      (child) => this.#shows(child) && (inFront(child) || this.#mine(child)),
    );
    return this.sort === 'newest'
      ? { before: [...late, ...walked], behind: [] }
      : { before: walked, behind: late };
  }

  #mine(id) {
    return this.me !== null && this.reply(id).author?.id === this.me;
  }

  #shows(id) {
    const node = this.node(id);
    if (!node.reply.deleted || node.open || this.kept(id)) {
      return true;
    }
    const { before, behind } = this.children(id);
    return before.length + behind.length > 0;
  }

  /** Whether a reply is among those that are shown, unless something above it is collapsed. */
  isShown(id) {
    const node = this.get(id);
    if (!node || id === null) {
      return id === null;
    }
    const { before, behind } = this.children(node.reply.parentId);
    return (before.includes(id) || behind.includes(id)) && this.isShown(node.reply.parentId);
  }

  /** The ids above a reply, from the nearest up. */
  ancestors(id) {
    const above = [];
    for (let up = this.reply(id)?.parentId; up; up = this.reply(up)?.parentId) {
      above.push(up);
    }
    return above;
  }

  /** How many replies are beneath one: exactly where all are known, else as the server had it. */
  count(id) {
    const node = this.node(id);
    return this.#beneath(node) ?? node.count;
  }

  #beneath(node) {
    let sum = this.waits(node) ? null : 0;
    for (const child of sum === null ? [] : node.walked) {
      const further = this.#beneath(this.node(child));
      if (further === null) {
        return null;
      }
      sum += weight(this.reply(child)) + further;
    }
    return sum;
  }

  /** How many replies are behind the cursor of a branch, as far as is known. */
  remaining(id) {
    const node = this.node(id);
    return Math.max(
      0,
      [id, ...node.chain].reduce((sum, open) => sum + this.#missing(this.node(open)), 0),
    );
  }

  #missing(node) {
    const { before, behind } = this.children(node.id);
    return [...before, ...behind].reduce(
      (sum, child) => sum - weight(this.reply(child)) - this.count(child),
      node.count,
    );
  }
}
