/**
 * What is being written, kept through a reload: one draft for each post, person and place. Where the
 * browser keeps nothing, drafts live as long as the page.
 */
export class Drafts {
  #prefix;
  #held = new Map();

  constructor(postId, authorId) {
    this.#prefix = `colloquy:draft:${postId}:${authorId}:`;
    this.#load();
  }

  #load() {
    try {
      for (let i = 0; i < localStorage.length; i++) {
        const key = localStorage.key(i);
        if (key.startsWith(this.#prefix)) {
          this.#held.set(key.slice(this.#prefix.length), JSON.parse(localStorage.getItem(key)));
        }
      }
    } catch {
      // Storage is denied, or somebody else wrote there.
    }
  }

  /** The places that have a draft: `reply:ID`, `reply:` for the post, or `edit:ID`. */
  get places() {
    return [...this.#held.keys()];
  }

  get(place) {
    return this.#held.get(place);
  }

  put(place, draft) {
    this.#held.set(place, draft);
    this.#try(() => localStorage.setItem(this.#prefix + place, JSON.stringify(draft)));
  }

  remove(place) {
    this.#held.delete(place);
    this.#try(() => localStorage.removeItem(this.#prefix + place));
  }

  #try(write) {
    try {
      write();
    } catch {
      // Full or denied: the page itself still has it.
    }
  }
}
