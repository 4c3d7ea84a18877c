/**
 * What is known of a thread: the pages that were read and the changes that came in since, in
 * whatever order the two come.
 *
 * A page of the server's walk sees the replies that were there when the walk began. Those that came
 * since come as changes. So a reply is new if the walk can't bring it; what the walk has yet to
 * bring waits for it, and only counts rise.
 */
export class Known {

  /** @param {'oldest'|'newest'} sort the order of siblings */
  constructor(sort) {
    this.sort = sort;
    /** Nodes by the id of their reply; the post's by `null`. */
    this.nodes = new Map();
    this.post = null;
    /** The post's sequence when the walk began: what is younger comes as changes. */
    this.at = 0;
    /** The latest time of creation that the walk knows. */
    this.since = '';
    this.root = this.node(null);
  }

  /** The node of an id, made if there is none. */
  node(id) {
    let node = this.nodes.get(id);
    if (!node) {
      node = { id, reply: null, walked: [], late: [], cursor: null, open: false, chain: [] };
      Object.assign(node, { pending: false, count: 0, countsAt: 0 });
      this.nodes.set(id, node);
    }
    return node;
  }

  /** The node of a reply that is known; `null` stands for the post. */
  get(id) {
    const node = this.nodes.get(id);
    return node && (node.reply || id === null) ? node : undefined;
  }

  reply(id) {
    return this.nodes.get(id)?.reply ?? null;
  }

  /** Begins with a post as it was when its sequence was `post.sequence`. */
  begin(post) {
    this.at = post.sequence;
    this.since = post.lastActivityAt;
    this.setPost(post);
    this.root.open = false;
  }

  /** Takes a post with its counts, which are of the moment of its sequence. */
  setPost(post) {
    if (!this.post || post.sequence >= this.post.sequence) {
      this.post = post;
    }
    this.#counted(this.root, post.replyCount, post.sequence);
  }

  /**
   * Takes a page of a walk.
   *
   * @param {string|null} scope beneath what the walk goes
   * @param {object[]} replies nodes as the server gives them
   * @param {string|null} nextCursor where the walk goes on
   * @param {number} at the post's sequence when the page was made
   */
  addPage(scope, replies, nextCursor, at) {
    const node = this.node(scope);
    [node, ...node.chain.map((id) => this.node(id))].forEach((each) => {
      each.open = false;
    });
    node.chain = [];
    let last = null;
    const visit = (reply) => {
      last = this.#walked(reply, at);
      (reply.replies || []).forEach(visit);
    };
    replies.forEach(visit);
    node.cursor = nextCursor;
    if (nextCursor) {
      this.#leaveOpen(node, last);
    }
    this.#settle();
  }

  #walked({ replies: _replies, moreCursor, ...reply }, at) {
    const node = this.node(reply.id);
    if (!node.reply || reply.sequence >= node.reply.sequence) {
      node.reply = reply;
    }
    this.#counted(node, reply.descendantCount, at);
    node.pending = false;
    const parent = this.node(reply.parentId);
    parent.late = parent.late.filter((id) => id !== reply.id);
    if (!parent.walked.includes(reply.id)) {
      parent.walked.push(reply.id);
    }
    if (moreCursor && !node.walked.length) {
      node.cursor = moreCursor;
      node.open = true;
    }
    return node;
  }

  #counted(node, count, at) {
    if (at >= node.countsAt) {
      node.count = count;
      node.countsAt = at;
    }
  }

  /** Where a page ends, the branches that it ends in go on: the last reply's, and those above. */
  #leaveOpen(scope, last) {
    scope.open = true;
    let node = last && (last.cursor || !last.count) ? this.node(last.reply.parentId) : last;
    for (; node && node !== scope && node.reply; node = this.node(node.reply.parentId)) {
      node.open = true;
      scope.chain.push(node.id);
    }
  }

  /** Whether a walk has yet to come to replies to it, or to the reply itself. */
  waits(node) {
    return node.open || node.pending || !(node.reply || node.id === null);
  }

  /** Where nothing is left to walk, what came late takes its place. */
  #settle(nodes = [...this.nodes.values()]) {
    for (const node of nodes) {
      if (node.late.length && !this.waits(node)) {
        const late = node.late.map((id) => this.node(id));
        node.late = [];
        late.forEach((each) => this.#insert(node.walked, each.id));
        late.forEach((each) => (each.pending = false));
        this.#settle(late);
      }
    }
  }

  /** Ids are of UUID version 7, so their order is that in which they were written. */
  #insert(list, id) {
    if (list.includes(id)) {
      return;
    }
    const before = this.sort === 'oldest' ? (other) => other > id : (other) => other < id;
    let index = list.length;
    if (this.sort === 'oldest') {
      while (index > 0 && before(list[index - 1])) {
        index--;
      }
    } else {
      const found = list.findIndex(before);
      index = found < 0 ? list.length : found;
    }
    list.splice(index, 0, id);
  }

  /** Takes the replies above one, from the top down, and that one: a permalink's way down. */
  addPath(replies, at) {
    replies.forEach((reply, index) => {
      const node = this.#walked(reply, at);
      const above = this.node(reply.parentId);
      above.open = true;
      above.path = true;
      node.path = index < replies.length - 1;
    });
  }

  /**
   * Takes a change, once, whatever else has told of it.
   *
   * @returns {'created'|'changed'|null} what it did to what is known
   */
  apply({ sequence, type, reply, post }) {
    if (post) {
      return this.#applyPost(post);
    }
    const node = this.node(reply.id);
    if (node.reply) {
      if (sequence <= node.reply.sequence) {
        return null;
      }
      this.#bump(reply.parentId, weight(reply) - weight(node.reply), sequence);
      node.reply = reply;
      return 'changed';
    }
    if (sequence <= this.at) {
      return null;
    }
    return this.#applyUnknown(node, sequence, type, reply);
  }

  #applyPost(post) {
    if (post.sequence <= this.post.sequence) {
      return null;
    }
    this.post = post;
    return 'changed';
  }

  #applyUnknown(node, sequence, type, reply) {
    const parent = this.node(reply.parentId);
    // The feed may have been asked from before this walk began: created there may be old here.
    const { createdAt } = reply;
    const young = createdAt > this.since || (type === 'created' && createdAt === this.since);
    // An old one is yet to be walked to, or it was hidden when the walk came by and is restored.
    const restored = !young && !this.waits(parent);
    const counts = young || restored ? weight(reply) : 0;
    this.#bump(reply.parentId, !young && reply.deleted ? -1 : counts, sequence);
    if (young || !reply.deleted || reply.descendantCount) {
      node.reply = reply;
      node.pending = !young && !restored;
      // What is beneath a young one is younger, and comes as changes of its own.
      node.count = young ? 0 : reply.descendantCount;
      node.countsAt = young ? 0 : sequence;
      this.#insert(this.waits(parent) ? parent.late : parent.walked, reply.id);
      this.#settle([node]);
    }
    return young ? 'created' : 'changed';
  }

  #bump(id, change, sequence) {
    for (let node = this.nodes.get(id); node; node = this.#above(node)) {
      if (sequence > node.countsAt) {
        node.count = Math.max(0, node.count + change);
      }
    }
  }

  #above(node) {
    return node.reply ? this.nodes.get(node.reply.parentId) : undefined;
  }

  /** Takes a reply's words away before the server's change tells of it. */
  forget(id) {
    const node = this.get(id);
    if (node && !node.reply.deleted) {
      this.#bump(node.reply.parentId, -weight(node.reply), Number.MAX_SAFE_INTEGER);
      node.reply = { ...node.reply, deleted: true, author: null, body: null, bodyHtml: null };
    }
  }
}

/** What a reply adds to the counts above it. */
export function weight(reply) {
  return reply.deleted || reply.hidden ? 0 : 1;
}
