import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { reply } from './reply.js';

/** The deepest level that is indented; the widths are in the style sheet. */
const DEEPEST = 7;

/** The replies to a reply, or with `null` to the post, and where they go on. */
export function list(host, id, depth) {
  const { say, thread } = host;
  const { before, behind } = thread.tree.children(id);
  const node = thread.tree.get(id);
  const more = node.cursor ? moreButton(host, id) : nothing;
  if (!before.length && !behind.length && !node.cursor) {
    const asks = id === null && host.mayReply;
    return asks ? html`<p class="nobody">${say('beFirst')}</p>` : nothing;
  }
  const name = id === null ? 'count' : `by-${id}`;
  const level = Math.min(depth, DEEPEST);
  return html`<div class="branch" data-level=${level} id="branch-${id ?? 'all'}">
    <ol role="list" aria-labelledby=${name}>
      ${items(host, before, depth)}
    </ol>
    ${more}
    ${behind.length
      ? html`<ol role="list" aria-labelledby=${name}>
          ${items(host, behind, depth)}
        </ol>`
      : nothing}
  </div>`;
}

function items(host, ids, depth) {
  return repeat(
    ids,
    (id) => id,
    (id) => html`<li>
      ${reply(host, id)} ${host.collapsed.has(id) ? nothing : list(host, id, depth + 1)}
    </li>`,
  );
}

function moreButton(host, id) {
  const { say, thread } = host;
  const n = thread.tree.remaining(id);
  const problem = host.troubles.get(id);
  return html`<p class="more">
    <button type="button" part="more" ?disabled=${thread.busy.has(id)} @click=${() => host.deeds.more(id)}>
      ${thread.busy.has(id) ? say('loading') : n ? say('more', { n }) : say('moreSome')}
    </button>
    ${problem ? html`<span role="alert">${say.problem(problem)}</span>` : nothing}
  </p>`;
}
