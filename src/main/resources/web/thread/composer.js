import { uuid } from './api.js';
import { Drafts } from './drafts.js';
import { Problem } from './problem.js';

/**
 * The forms that are open, and what becomes of what is written in them.
 *
 * A reply is sent with a key that stays with the draft until the server has acknowledged it, through
 * retries and reloads: a retry after an answer was lost posts nothing twice. If the words were changed
 * in the meantime, what was sent first is settled first, and the rest is an edit.
 */
export class Composer {
  #thread;
  #changed;
  #drafts = null;
  #forms = new Map();

  constructor(thread, changed) {
    this.#thread = thread;
    this.#changed = changed;
  }

  /** Takes up the drafts of who is now known to be here. */
  begin(author) {
    this.#drafts = new Drafts(this.#thread.postId, author?.id ?? '');
    this.#drafts.places
      .filter((place) => place !== 'reply:')
      .forEach((place) => this.#open(place));
  }

  /** Whether it is known whose drafts to look for. */
  get ready() {
    return this.#drafts !== null;
  }

  /** The form at a place, if one is open there: `reply:ID`, `reply:` for the post, or `edit:ID`. */
  at(place) {
    return this.#forms.get(place);
  }

  /** Whether a reply is being answered or edited: its place must stay. */
  holds(id) {
    return this.#forms.has(`reply:${id}`) || this.#forms.has(`edit:${id}`);
  }

  hasDraft(place) {
    return Boolean(this.#drafts?.get(place));
  }

  /** Opens a form, with the draft that was left there. */
  open(place) {
    return this.#forms.get(place) ?? this.#open(place);
  }

  #open(place) {
    const [kind, id] = place.split(':');
    const form = { place, kind, id: id || null, text: '', key: null, sent: null, base: null };
    Object.assign(form, { busy: false, note: null, problem: null, newer: null });
    const draft = this.#drafts?.get(place);
    if (draft) {
      Object.assign(form, draft);
    } else if (kind === 'edit') {
      const reply = this.#thread.reply(id);
      form.text = reply.body;
      form.base = reply.sequence;
    }
    this.#forms.set(place, form);
    this.#changed();
    return form;
  }

  /** Closes a form; its draft stays, unless nothing was written. */
  close(place) {
    this.#forms.delete(place);
    this.#changed();
  }

  discard(place) {
    this.#drafts.remove(place);
    this.close(place);
  }

  type(form, text) {
    form.text = text;
    form.note = null;
    this.#keep(form);
  }

  #keep(form) {
    const untouched =
      form.kind === 'edit'
        ? form.text === this.#thread.reply(form.id)?.body
        : !form.text.trim() && !form.sent;
    if (untouched) {
      this.#drafts.remove(form.place);
    } else {
      const { text, key, sent, base } = form;
      this.#drafts.put(form.place, { text, key, sent, base });
    }
    this.#changed();
  }

  /**
   * Sends what was written.
   *
   * @returns {Promise<object|null>} the reply, or nothing where it did not come to that
   */
  async submit(form) {
    if (form.busy) {
      return null;
    }
    if (!form.text.trim()) {
      form.note = 'empty';
      this.#changed();
      return null;
    }
    Object.assign(form, { busy: true, note: 'sending', problem: null });
    this.#changed();
    try {
      const reply = await (form.kind === 'edit' ? this.#edit(form) : this.#publish(form));
      if (reply) {
        this.#drafts.remove(form.place);
        this.#forms.delete(form.place);
      }
      return reply;
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      Object.assign(form, { note: null, problem });
      return null;
    } finally {
      form.busy = false;
      this.#changed();
    }
  }

  async #publish(form) {
    if (form.sent === null) {
      form.sent = form.text;
      form.key = uuid();
      // On the device before it is on its way: a reload must find the key.
      this.#keep(form);
    }
    let reply;
    try {
      reply = await this.#send('POST', `posts/${this.#thread.postId}/replies`, form, {
        body: { parentId: form.id ?? undefined, body: form.sent },
        headers: { 'Idempotency-Key': form.key },
      });
    } catch (problem) {
      if (problem.refused) {
        form.sent = null;
        this.#keep(form);
      }
      throw problem;
    }
    this.#thread.take({ sequence: reply.sequence, type: 'created', reply });
    return form.text === form.sent ? reply : this.#revise(reply.id, reply.sequence, form);
  }

  async #edit(form) {
    try {
      return await this.#revise(form.id, form.base, form);
    } catch (problem) {
      if (problem.code !== 'precondition-failed') {
        throw problem;
      }
    }
    const newer = await this.#thread.refresh(form.id);
    if (newer.body === form.text) {
      // It was our own change, whose answer was lost.
      return newer;
    }
    Object.assign(form, { newer, base: newer.sequence, note: 'changedMeanwhile' });
    this.#keep(form);
    return null;
  }

  async #revise(id, base, form) {
    const reply = await this.#send('PATCH', `replies/${id}`, form, {
      body: { body: form.text },
      headers: { 'If-Match': `"${base}"`, 'Content-Type': 'application/merge-patch+json' },
    });
    this.#thread.take({ sequence: reply.sequence, type: 'edited', reply });
    return reply;
  }

  #send(method, path, form, options) {
    const waiting = () => {
      form.note = 'waiting';
      this.#changed();
    };
    return this.#thread.api.send(method, path, { ...options, waiting });
  }
}
