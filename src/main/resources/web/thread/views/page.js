import { html, nothing } from 'lit';
import { form } from './form.js';
import { list } from './list.js';
import { post } from './post.js';

/** All of the component. */
export function page(host) {
  const { thread } = host;
  if (!thread?.post) {
    // What the page itself has of the discussion stays until there is more.
    return html`${thread?.state === 'failed' ? failure(host) : nothing}
      <slot>${thread?.state === 'loading' ? skeleton(host) : nothing}</slot>`;
  }
  return html`
    ${host.withoutPost ? nothing : post(host)}
    <section class="replies" part="replies" aria-labelledby="count">
      ${bar(host)} ${thread.path ? context(host) : nothing} ${astray(host)}
      ${thread.path ? nothing : writing(host)}
      ${thread.state === 'withheld' ? nothing : list(host, null, 0)}
    </section>
    ${arrivals(host)}
    <p class="unseen" role="status" aria-live="polite">${host.reading.announcement}</p>
  `;
}

function skeleton({ say }) {
  return html`<div class="skeleton" aria-busy="true">
    <p class="unseen" role="status">${say('loading')}</p>
    ${[1, 2, 3].map(() => html`<div><i></i><b></b><b></b><b></b></div>`)}
  </div>`;
}

function failure(host) {
  const { say } = host;
  const { problem } = host.thread;
  const words = { 404: 'noPost', 401: 'signedOut' }[problem.status];
  return html`<div class="notice wrong" part="notice" role="alert">
    <p>${words ? say(words) : `${say('notLoaded')} ${say.problem(problem)}`}</p>
    ${problem.status === 401 ? signIn(host) : nothing}
    ${words
      ? nothing
      : html`<button type="button" @click=${() => host.retry()}>${say('tryAgain')}</button>`}
  </div>`;
}

function signIn({ say, signIn: address }) {
  return address ? html`<a class="button" href=${address}>${say('signIn')}</a>` : nothing;
}

function bar(host) {
  const { say, thread } = host;
  if (thread.state === 'withheld') {
    return html`<h3 id="count" class="unseen">${say('replyToPost')}</h3>`;
  }
  const n = thread.tree.count(null);
  const orders = ['oldest', 'newest'];
  return html`<div class="bar" part="bar">
    <h3 id="count" class="count" tabindex="-1">${n ? say('replies', { n }) : say('noReplies')}</h3>
    <label class="order"
      ><span class="unseen">${say('order')}</span>
      <select @change=${(event) => (host.sort = event.target.value)}>
        ${orders.map(
          (order) =>
            html`<option value=${order} ?selected=${order === thread.sort}>${say(order)}</option>`,
        )}
      </select></label
    >
  </div>`;
}

function context({ say, reading }) {
  return html`<div class="notice" part="notice">
    <p>${say('inContext')}</p>
    <button type="button" @click=${() => reading.leavePath()}>${say('wholeThread')}</button>
  </div>`;
}

function astray({ say, reading: { astray: problem } }) {
  return problem
    ? html`<p class="notice" part="notice" role="status">
        ${problem.status === 404 ? say('noReply') : say.problem(problem)}
      </p>`
    : nothing;
}

/** Where one answers the post, or why one can't. */
function writing(host) {
  const { say, thread } = host;
  const withheld = thread.state === 'withheld';
  if (host.mayReply) {
    const opened = host.composer.at('reply:');
    return html`${withheld ? html`<p class="notice" part="notice">${say('withheld')}</p>` : nothing}
    ${opened ? form(host, opened) : nothing}`;
  }
  if (thread.post.deleted) {
    return nothing;
  }
  if (thread.post.status === 'locked') {
    const written = host.composer.at('reply:');
    return html`<p class="notice" part="notice">${say('locked')}</p>
      ${written?.text ? form(host, written) : nothing}`;
  }
  if (withheld || host.signIn) {
    return html`<div class="notice" part="notice">
      <p>${say(withheld ? 'withheldSignedOut' : 'signInToReply')}</p>
      ${signIn(host)}
    </div>`;
  }
  return nothing;
}

function arrivals({ say, reading }) {
  const n = reading.waiting.length;
  return html`<div class="arrivals">
    ${n
      ? html`<button type="button" part="new" @click=${() => reading.jump()}>
          ${say('newReplies', { n })}
        </button>`
      : nothing}
  </div>`;
}
