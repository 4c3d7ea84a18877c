import { Problem } from './problem.js';

/** A thread counts as read once it was looked at for so long. */
const LOOK = 2_000;

/** Tells the server how far the reader has seen a thread, while they look at it. */
export class ReadMark {
  #api;
  #path;
  #timer = null;
  #sequence = 0;
  #told = 0;

  constructor(api, postId) {
    this.#api = api;
    this.#path = `posts/${postId}/read`;
    document.addEventListener('visibilitychange', this.#look);
  }

  /** The reader is shown the thread as of a sequence. */
  shown(sequence) {
    this.#sequence = Math.max(this.#sequence, sequence);
    this.#look();
  }

  stop() {
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
  }

  #look = () => {
    clearTimeout(this.#timer);
    if (document.visibilityState === 'visible' && this.#sequence > this.#told) {
      this.#timer = setTimeout(() => this.#tell(), LOOK);
    }
  };

  async #tell() {
    const sequence = this.#sequence;
    try {
      await this.#api.send('PUT', this.#path, { body: { sequence } });
      this.#told = sequence;
    } catch (problem) {
      // Whoever may read alone has no mark, and one that is not set takes nothing from the reader.
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.stop();
    }
  }
}
