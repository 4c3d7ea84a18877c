import { events } from '/events.js';
import { Tree } from '/tree.js';

/** A small generator, so that a failure can be repeated by its seed. */
function random(seed) {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const uuid = (n) => `${String(n).padStart(8, '0')}-0000-7000-8000-000000000000`;

/** A server that has one thread and answers as the real one does: walks, cursors, and changes. */
class Server {
  constructor() {
    this.sequence = 1;
    this.replies = [];
  }

  time = (n) => new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();

  create(parent) {
    const ordinal = ++this.sequence;
    const path = [...(parent?.path ?? []), ordinal];
    const reply = { id: uuid(ordinal), parentId: parent?.id ?? null, path, ordinal, changed: ordinal };
    Object.assign(reply, { body: `v${ordinal}`, deleted: false });
    this.replies.push(reply);
  }

  edit(reply) {
    reply.changed = ++this.sequence;
    reply.body = `v${reply.changed}`;
  }

  /** Hidden is as deleted, except that it can be taken back. */
  hide(reply, hidden) {
    reply.changed = ++this.sequence;
    reply.deleted = hidden;
    reply.hidden = hidden;
  }

  delete(reply) {
    reply.changed = ++this.sequence;
    reply.deleted = true;
  }

  beneath(path) {
    return this.replies.filter(
      (reply) => reply.path.length > path.length && path.every((step, i) => reply.path[i] === step),
    );
  }

  live(path) {
    return this.beneath(path).filter((reply) => !reply.deleted).length;
  }

  isInTree(reply) {
    return !reply.deleted || this.live(reply.path) > 0;
  }

  isUnderOneInTree({ parentId }) {
    return parentId === null || this.isInTree(this.replies.find(({ id }) => id === parentId));
  }

  view(reply) {
    return {
      id: reply.id,
      parentId: reply.parentId,
      sequence: reply.changed,
      createdAt: this.time(reply.ordinal),
      descendantCount: this.live(reply.path),
      deleted: reply.deleted,
      hidden: false,
      author: reply.deleted ? null : { id: 'somebody' },
      body: reply.deleted ? null : reply.body,
    };
  }

  get post() {
    const last = Math.max(1, ...this.replies.map((reply) => reply.ordinal));
    const { sequence } = this;
    return { sequence, replyCount: this.live([]), lastActivityAt: this.time(last) };
  }

  compare(sort) {
    return (one, other) => {
      const at = one.path.findIndex((step, i) => step !== other.path[i]);
      if (at < 0 || other.path[at] === undefined) {
        return one.path.length - other.path.length;
      }
      return sort === 'oldest' ? one.path[at] - other.path[at] : other.path[at] - one.path[at];
    };
  }

  order(sort) {
    return this.replies.filter((reply) => this.isInTree(reply)).sort(this.compare(sort));
  }

  page({ scope = [], levels, sort, snapshot = this.sequence, behind = null }, limit) {
    const rows = this.order(sort)
      .filter((reply) => this.beneath(scope).includes(reply))
      .filter((reply) => reply.ordinal <= snapshot && reply.path.length <= scope.length + levels)
      .filter((reply) => !behind || this.compare(sort)(behind, reply) < 0);
    const shown = rows.slice(0, limit);
    const walk = { levels, sort, snapshot };
    const nodes = new Map();
    const top = [];
    shown.forEach((reply) => {
      const cut = reply.path.length === scope.length + levels && this.live(reply.path) > 0;
      const node = { ...this.view(reply), replies: [] };
      if (cut) {
        node.moreCursor = { ...walk, scope: reply.path };
      }
      nodes.set(reply.id, node);
      (nodes.get(reply.parentId)?.replies ?? top).push(node);
    });
    const more = rows.length > limit;
    const next = more ? { ...walk, scope, behind: shown[shown.length - 1] } : null;
    return { post: this.post, replies: top, nextCursor: next };
  }

  changes(after) {
    return this.replies
      .filter((reply) => reply.changed > after)
      .sort((one, other) => one.changed - other.changed)
      .map((reply) => {
        const young = reply.ordinal > after;
        const type = reply.deleted ? 'deleted' : young ? 'created' : 'edited';
        return { sequence: reply.changed, type, reply: this.view(reply) };
      });
  }
}

function shown(tree, id = null) {
  const { before, behind } = tree.children(id);
  return [...before, ...behind].flatMap((child) => [child, ...shown(tree, child)]);
}

function cursors(tree, id = null) {
  const here = tree.get(id).cursor ? [id] : [];
  const { before, behind } = tree.children(id);
  return [...here, ...[...before, ...behind].flatMap((child) => cursors(tree, child))];
}

/** Writes, reads on and catches up in a random order, then to the end; gives what is wrong then. */
export function history(seed, sort) {
  const next = random(seed);
  const server = new Server();
  const act = () => {
    const parents = server.replies.filter((reply) => !reply.deleted && reply.path.length < 8);
    const what = next(10);
    const some = parents[next(parents.length || 1)];
    if (what < 6 || !some) {
      server.create(next(3) ? some : undefined);
    } else if (what < 7) {
      server.edit(some);
    } else if (what < 8) {
      // What is restored beneath a reply that has left the tree is there when the thread is loaded again.
      const back = server.replies.find((reply) => reply.hidden && server.isUnderOneInTree(reply));
      const leaf = parents.find((reply) => server.beneath(reply.path).length === 0);
      if (back || leaf) {
        server.hide(back ?? leaf, !back);
      }
    } else {
      server.delete(some);
    }
  };
  for (let i = next(40); i >= 0; i--) {
    act();
  }
  const tree = new Tree(sort);
  const limit = 1 + next(8);
  const first = server.page({ levels: 1 + next(3), sort }, limit);
  tree.begin(first.post);
  tree.addPage(null, first.replies, first.nextCursor, first.post.sequence);
  // The feed may be behind the page: it began with another.
  let after = Math.max(0, first.post.sequence - next(6));
  const catchUp = () => {
    server.changes(after).forEach((change) => {
      tree.apply(change);
      tree.apply(change);
    });
    after = server.sequence;
  };
  const readOn = () => {
    const open = cursors(tree);
    if (open.length) {
      const id = open[next(open.length)];
      const page = server.page(tree.get(id).cursor, limit);
      tree.setPost(page.post);
      tree.addPage(id, page.replies, page.nextCursor, page.post.sequence);
    }
  };
  for (let i = 0; i < 40; i++) {
    [act, act, readOn, catchUp][next(4)]();
    if (new Set(shown(tree)).size !== shown(tree).length) {
      return `doubled in step ${i}`;
    }
  }
  catchUp();
  while (cursors(tree).length) {
    readOn();
  }
  const all = shown(tree);
  const expected = server.order(sort).map((reply) => reply.id);
  if (all.join() !== expected.join()) {
    return `shows ${all.map((id) => id.slice(0, 8))} for ${expected.map((id) => id.slice(0, 8))}`;
  }
  if (tree.count(null) !== server.live([])) {
    return `counts ${tree.count(null)} for ${server.live([])}`;
  }
  const stale = server.order(sort).find((reply) => tree.reply(reply.id).body !== server.view(reply).body);
  return stale ? `stale: ${stale.id}` : null;
}

/** What the parser makes of a stream whose bytes come in pieces of a size. */
export async function parsed(text, size) {
  const bytes = new TextEncoder().encode(text);
  const stream = new ReadableStream({
    start(controller) {
      for (let i = 0; i < bytes.length; i += size) {
        controller.enqueue(bytes.slice(i, i + size));
      }
      controller.close();
    },
  });
  const all = [];
  for await (const event of events(stream)) {
    all.push(event);
  }
  return all;
}
