/** What readers do, and where their focus is after it. */
export class Deeds {
  #host;

  constructor(host) {
    this.#host = host;
  }

  /** Sends what is written, and goes to what comes of it. */
  async submit(form) {
    const { thread, composer } = this.#host;
    const reply = await composer.submit(form);
    if (!reply) {
      if (form.problem) {
        this.#host.tell('error', { problem: form.problem });
      }
      this.#host.reading.focus(`[data-place="${form.place}"] textarea`);
      return;
    }
    if (thread.state === 'withheld') {
      await thread.load();
    }
    this.#host.collapsed.delete(form.id);
    this.#host.reading.announce(this.#host.say(form.kind === 'edit' ? 'saved' : 'posted'));
    this.#host.tell(form.kind === 'edit' ? 'edited' : 'posted', { reply });
    await this.#host.reading.goTo(reply.id, 'nearest');
  }

  /** Opens where one writes, and goes there. */
  openForm(place) {
    this.#host.composer.open(place);
    this.#host.reading.focus(`[data-place="${place}"] textarea`);
  }

  /** Closes a form, with or without its draft, and goes back to what opened it. */
  closeForm(form, discard = false) {
    if (discard) {
      this.#host.composer.discard(form.place);
    } else {
      this.#host.composer.close(form.place);
    }
    this.#host.reading.focus(`[data-opens="${form.place}"]`);
  }

  /** Asks before it deletes; `null` takes the question back. */
  confirm(id) {
    const asked = this.#host.confirming;
    this.#host.confirming = id;
    this.#host.requestUpdate();
    this.#host.reading.focus(id ? `#reply-${id} .keep` : `#reply-${asked} .delete`);
  }

  /** Deletes a reply, and goes on at what is left there. */
  async delete(id) {
    const parent = this.#host.thread.reply(id).parentId;
    const before = this.#host.thread.reply(id);
    await this.#host.attempt(() => this.#host.thread.delete(id), id);
    this.#host.confirming = null;
    this.#host.requestUpdate();
    if (this.#host.thread.reply(id).deleted) {
      this.#host.reading.announce(this.#host.say('gone'));
      this.#host.tell('deleted', { reply: before });
    }
    await this.#host.updateComplete;
    const next = [id, parent].find((each) => each && this.#host.reading.article(each));
    this.#host.reading.focus(next ? `#reply-${next}` : '.count');
  }

  /** Opens or closes a branch. */
  toggle(id) {
    if (!this.#host.collapsed.delete(id)) {
      this.#host.collapsed.add(id);
    }
    this.#host.requestUpdate();
  }

  /** Reads on in a branch, and goes to what came of it. */
  async more(id) {
    const shown = new Set(this.#host.reading.articles().map((each) => each.id));
    await this.#host.attempt(() => this.#host.thread.more(id), id);
    await this.#host.updateComplete;
    this.#host.reading.articles().find((each) => !shown.has(each.id))?.focus({ preventScroll: true });
  }
}
