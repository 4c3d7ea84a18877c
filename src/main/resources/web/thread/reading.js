/** How long several replies are taken together when they are told of. */
const TOGETHER = 700;

/** What is being read: it stays where it is, new replies are told of, and links lead to replies. */
export class Reading {
  #host;
  #steady = false;
  #anchor = null;
  #arrivals = 0;
  #telling = null;
  #sight = null;

  constructor(host) {
    this.#host = host;
    /** Replies that came in and have not been in sight. */
    this.unseen = new Set();
    /** Replies that came in since the page was loaded. */
    this.fresh = new Set();
    /** The reply that a link led to. */
    this.target = null;
    this.announcement = '';
    /** Why the reply that a link named could not be shown. */
    this.astray = null;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('hashchange', this.#turn);
    this.#sight = new IntersectionObserver((entries) => this.#seen(entries));
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#turn);
    clearTimeout(this.#telling);
    this.#sight.disconnect();
  }

  #turn = () => this.follow(location.hash);

  articles() {
    return [...this.#host.renderRoot.querySelectorAll('article.reply')];
  }

  article(id) {
    return this.#host.renderRoot.getElementById(`reply-${id}`);
  }

  /** What comes with the next update must not move what is read. */
  keepStill() {
    this.#steady = true;
  }

  willUpdate() {
    this.#anchor = this.#steady && this.#host.hasUpdated ? this.#read() : null;
    this.#steady = false;
  }

  updated() {
    const { element, top } = this.#anchor ?? {};
    if (element?.isConnected) {
      const moved = element.getBoundingClientRect().top - top;
      if (Math.abs(moved) >= 1) {
        scroller(this.#host).scrollBy({ top: moved, behavior: 'instant' });
      }
    }
    this.#anchor = null;
    this.unseen.forEach((id) => this.article(id) && this.#sight.observe(this.article(id)));
  }

  /** What is read: the form one writes in, or the first reply in sight, unless it is the post. */
  #read() {
    const root = this.#host.renderRoot;
    const inSight = (element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight ? { element, top, bottom } : null;
    };
    const writing = root.activeElement?.closest('form');
    const post = root.querySelector('.post');
    const postInSight = post && inSight(post);
    if (postInSight && postInSight.bottom > innerHeight / 2) {
      return null;
    }
    return (writing && inSight(writing)) || firstOf(this.articles(), inSight);
  }

  /** Takes note of somebody's new reply. */
  arrived(id) {
    this.fresh.add(id);
    this.unseen.add(id);
    this.#arrivals++;
    this.#telling ??= setTimeout(() => {
      this.announce(this.#host.say('newReplies', { n: this.#arrivals }));
      this.#arrivals = 0;
      this.#telling = null;
    }, TOGETHER);
  }

  /** Says something to those who listen to the page. */
  announce(text) {
    // The same words again are told again only if they are not the same.
    this.announcement = this.announcement === text ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }

  #seen(entries) {
    entries
      .filter((entry) => entry.isIntersecting)
      .forEach(({ target }) => {
        this.#sight.unobserve(target);
        this.unseen.delete(target.dataset.id);
      });
    this.#host.requestUpdate();
  }

  /** New replies that can be gone to and have not been in sight. */
  get waiting() {
    const { tree } = this.#host.thread;
    return [...this.unseen].filter((id) => tree?.isShown(id) && !tree.reply(id).deleted);
  }

  /** Goes to the first of the new replies. */
  async jump() {
    const waiting = new Set(this.waiting);
    [...waiting].forEach((id) => this.#uncover(id));
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const first = this.articles().find((article) => waiting.has(article.dataset.id));
    waiting.forEach((id) => this.unseen.delete(id));
    if (first) {
      await this.goTo(first.dataset.id, 'center');
    }
  }

  #uncover(id) {
    this.#host.thread.tree.ancestors(id).forEach((above) => this.#host.collapsed.delete(above));
  }

  /** Follows a link to a reply, `#reply-ID`, into parts that have not been read too. */
  async follow(hash) {
    const id = /^#reply-([0-9a-f-]{36})$/.exec(hash)?.[1];
    const { thread } = this.#host;
    if (!id || !thread?.tree) {
      return;
    }
    this.astray = null;
    if (!thread.tree.isShown(id) && thread.path && thread.whole.isShown(id)) {
      thread.leavePath();
    }
    if (!thread.tree.isShown(id)) {
      try {
        if (!(await thread.lookAt(id))) {
          return;
        }
      } catch (problem) {
        this.astray = problem;
        this.#host.requestUpdate();
        return;
      }
    }
    this.target = id;
    await this.goTo(id, 'center');
  }

  /** Shows the whole thread again, where one was in it. */
  async leavePath() {
    const { thread } = this.#host;
    const id = this.target;
    thread.leavePath();
    await this.#host.updateComplete;
    if (thread.tree.isShown(id)) {
      await this.goTo(id, 'center');
    } else {
      this.focus('.count');
    }
  }

  /** Brings a reply in sight and the focus to it. */
  async goTo(id, block) {
    this.#uncover(id);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const article = this.article(id);
    if (article) {
      article.focus({ preventScroll: true });
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches || block === 'center';
      article.scrollIntoView({ block, behavior: still ? 'instant' : 'smooth' });
    }
  }

  /** Brings the focus to what a selector finds once it is there. */
  async focus(selector) {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector(selector)?.focus();
  }
}

/** What scrolls an element: the nearest box around it that does, through shadow trees, or the page. */
function scroller(element) {
  for (let up = element; up; up = up.assignedSlot ?? up.parentElement ?? up.getRootNode().host) {
    if (up.scrollHeight > up.clientHeight && /auto|scroll/.test(getComputedStyle(up).overflowY)) {
      return up;
    }
  }
  return document.scrollingElement;
}

function firstOf(list, find) {
  for (const each of list) {
    const found = find(each);
    if (found) {
      return found;
    }
  }
  return null;
}
