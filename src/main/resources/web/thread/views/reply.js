import { html, nothing } from 'lit';
import { form } from './form.js';
import { body, byline } from './words.js';

/** Deeper than this, replies are hardly indented any more: whom they answer is said in words. */
const SPOKEN = 5;

/** A reply, without what is beneath it. */
export function reply(host, id) {
  const { reading, thread } = host;
  const item = thread.tree.reply(id);
  const classes = ['reply', item.deleted && 'tombstone', item.hidden && 'hidden'];
  classes.push(reading.target === id && 'target', reading.fresh.has(id) && 'fresh');
  return html`<article
      class=${classes.filter(Boolean).join(' ')}
      part="reply"
      id="reply-${id}"
      data-id=${id}
      tabindex="-1"
      aria-labelledby="by-${id}"
    >
      ${item.deleted ? gone(host, id) : words(host, item)} ${foot(host, item)}
    </article>`;
}

function gone({ say }, id) {
  return html`<h4 class="gone" id="by-${id}">${say('deleted')}</h4>`;
}

function words(host, item) {
  const { say, composer, thread } = host;
  const parent = item.parentId && thread.tree.reply(item.parentId);
  const answered = parent && {
    name: parent.author?.displayName ?? say('someone'),
    quiet: item.depth <= SPOKEN,
  };
  const link = `#reply-${item.id}`;
  const editing = composer.at(`edit:${item.id}`);
  return html`${byline(host, item, { element: 'h4', id: `by-${item.id}`, answered, link })}
  ${item.hidden ? html`<p class="hint">${say('hiddenNote')}</p>` : nothing}
  ${editing ? form(host, editing) : body(item)}`;
}

function foot(host, item) {
  const { say, composer, thread } = host;
  const answer = composer.at(`reply:${item.id}`);
  const problem = host.troubles.get(item.id);
  const actions = host.confirming === item.id ? confirmation(host, item.id) : buttons(host, item);
  return html`<div class="foot">${actions} ${toggle(host, item.id)}</div>
    ${problem && !thread.tree.get(item.id).cursor
      ? html`<p class="problem" role="alert">${say.problem(problem)}</p>`
      : nothing}
    ${answer ? form(host, answer) : nothing}`;
}

function buttons(host, item) {
  const { say, composer, thread } = host;
  const own = thread.me !== null && item.author?.id === thread.me.id;
  const all = [];
  if (host.mayReply && !item.deleted && !item.hidden && !composer.at(`reply:${item.id}`)) {
    const place = `reply:${item.id}`;
    const word = say(composer.hasDraft(place) ? 'continueReply' : 'reply');
    all.push(opener(host, item, place, word));
  }
  if (own && !item.deleted && !composer.at(`edit:${item.id}`)) {
    all.push(opener(host, item, `edit:${item.id}`, say('edit')));
    all.push(button(item, 'delete', say('delete'), () => host.deeds.confirm(item.id)));
  }
  if (thread.moderates && !item.deleted) {
    const hide = () => host.attempt(() => thread.hide(item.id, !item.hidden), item.id);
    all.push(button(item, 'hide', say(item.hidden ? 'restore' : 'hide'), hide));
  }
  return all;
}

/** Buttons of the same words are told apart by what describes them. */
function button(item, name, word, click) {
  return html`<button
    type="button"
    class="quiet ${name}"
    aria-describedby="by-${item.id}"
    @click=${click}
  >
    ${word}
  </button>`;
}

function opener(host, item, place, word) {
  return html`<button
    type="button"
    class="quiet"
    data-opens=${place}
    aria-describedby="by-${item.id}"
    @click=${() => host.deeds.openForm(place)}
  >
    ${word}
  </button>`;
}

function confirmation(host, id) {
  const { say } = host;
  const escape = (event) => event.key === 'Escape' && host.deeds.confirm(null);
  return html`<div class="confirm" role="group" aria-labelledby="ask-${id}" @keydown=${escape}>
    <p id="ask-${id}">${say('confirmDelete')}</p>
    <button type="button" class="grave" @click=${() => host.deeds.delete(id)}>${say('delete')}</button>
    <button type="button" class="keep" @click=${() => host.deeds.confirm(null)}>${say('keep')}</button>
  </div>`;
}

function toggle(host, id) {
  const { say, thread } = host;
  const { before, behind } = thread.tree.children(id);
  const { cursor } = thread.tree.get(id);
  if (!before.length && !behind.length && !(cursor && host.collapsed.has(id))) {
    return nothing;
  }
  const open = !host.collapsed.has(id);
  return html`<button
    type="button"
    class="quiet toggle"
    aria-expanded=${open}
    aria-controls=${open ? `branch-${id}` : nothing}
    aria-describedby="by-${id}"
    @click=${() => host.deeds.toggle(id)}
  >
    ${say('branch', { n: thread.tree.count(id) })}
  </button>`;
}
