import { html, nothing } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

/**
 * The words of a post or reply. They are the one thing that is put into the page as HTML: the server
 * made it from Markdown and sanitised it when it was written, and what it lets through has neither
 * scripts nor styles nor handlers.
 */
export function body(item) {
  return html`<div class="body" part="body" dir="auto">${unsafeHTML(item.bodyHtml)}</div>`;
}

/** Who wrote something, and when. */
export function byline(host, item, { element, id, answered, link }) {
  const { author } = item;
  const name = html`<bdi>${author.displayName}</bdi>${answered
      ? html`<span class="unseen">, </span><span class=${answered.quiet ? 'unseen' : 'answered'}
          >${host.say('inReplyTo', { name: answered.name })}</span
        >`
      : nothing}`;
  return html`<header class="by">
    <span class="face" data-hue=${hue(author.id)} aria-hidden="true">${initials(author)}</span>
    <div class="who">
      ${element === 'p'
        ? html`<p class="name">${name}</p>`
        : html`<h4 class="name" id=${id}>${name}</h4>`}
      ${badges(host, item)} ${when(host, item, link)}
    </div>
  </header>`;
}

function badges({ say, thread, reading }, { id, author }) {
  const wrote = thread.post.author?.id === author.id;
  const words = [
    ['instructor', 'admin'].includes(author.role) && say(author.role),
    thread.me?.id === author.id ? say('you') : wrote && say('authorOfPost'),
    reading.fresh.has(id) && say('isNew'),
  ];
  return words.filter(Boolean).map((word) => html`<span class="badge">${word}</span>`);
}

function when({ say, times }, item, link) {
  const time = html`<time datetime=${item.createdAt} title=${times.at(item.createdAt)}
    >${times.ago(item.createdAt)}</time
  >`;
  const label = say('permalink', { time: times.ago(item.createdAt) });
  return html`<span class="when"
    >${link ? html`<a href=${link} aria-label=${label}>${time}</a>` : time}${item.editedAt
      ? html` <span class="edited" title=${say('editedAt', { time: times.at(item.editedAt) })}
          >${say('edited')}</span
        >`
      : nothing}</span
  >`;
}

/** The first letters of the first and last words of a name, as people would abbreviate it. */
function initials({ displayName }) {
  const words = displayName.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends.map((word) => [...word][0].toLocaleUpperCase()).join('');
}

/** One of six colours, always the same for an author. */
function hue(id) {
  return Number.parseInt(id.slice(-4), 16) % 6;
}
