import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { body } from './words.js';

/** Where one writes: a reply to the post or to a reply, or new words for one's own. */
export function form(host, form) {
  const { say, composer } = host;
  const { place, kind, busy } = form;
  const name = `words-${place.replace(':', '-')}`;
  const edits = kind === 'edit';
  const submit = (event) => {
    event.preventDefault();
    host.deeds.submit(form);
  };
  return html`<form class="form" part="form" data-place=${place} @submit=${submit}
    @keydown=${(event) => keys(host, form, event)}>
    <label for=${name} dir="auto">${title(host, form)}</label>
    <textarea
      id=${name}
      part="textarea"
      dir="auto"
      rows=${place === 'reply:' ? 3 : 4}
      maxlength="65536"
      placeholder=${edits ? nothing : say('placeholder')}
      aria-describedby="note-${name}"
      aria-invalid=${form.note === 'empty' || form.problem ? 'true' : nothing}
      .value=${live(form.text)}
      ?readonly=${busy}
      @input=${(event) => composer.type(form, event.target.value)}
    ></textarea>
    <div id="note-${name}" role="alert">${note(host, form)}</div>
    ${form.newer ? newer(host, form) : nothing}
    <div class="row">
      <button type="submit" class="primary" part="submit" aria-disabled=${busy ? 'true' : nothing}>
        ${say(edits ? 'save' : 'send')}
      </button>
      ${place === 'reply:' ? nothing : plain(say('cancel'), () => host.deeds.closeForm(form))}
      ${composer.hasDraft(place) && !busy
        ? html`${plain(say('discard'), () => host.deeds.closeForm(form, true))}
            <span class="kept">${say('draftKept')}</span>`
        : nothing}
    </div>
  </form>`;
}

function plain(word, click) {
  return html`<button type="button" class="quiet" @click=${click}>${word}</button>`;
}

function title({ say, thread }, { kind, id }) {
  if (kind === 'edit') {
    return say('editReply');
  }
  return id
    ? say('replyTo', { name: thread.reply(id)?.author?.displayName ?? say('someone') })
    : say('replyToPost');
}

function note({ say }, { note, problem }) {
  if (problem) {
    return html`<p class="problem">${say.problem(problem)}</p>`;
  }
  return note ? html`<p class=${note === 'empty' ? 'problem' : 'hint'}>${say(note)}</p>` : nothing;
}

function newer({ say }, { newer }) {
  return html`<figure class="newer">
    <figcaption>${say('nowSays')}</figcaption>
    ${newer.deleted ? html`<p>${say('deleted')}</p>` : body(newer)}
  </figure>`;
}

function keys(host, form, event) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    host.deeds.submit(form);
  } else if (event.key === 'Escape' && form.place !== 'reply:' && !form.busy) {
    event.stopPropagation();
    host.deeds.closeForm(form);
  }
}
