import { html, nothing } from 'lit';
import { body, byline } from './words.js';

/** The post that the discussion is about. */
export function post(host) {
  const { post } = host.thread;
  return html`<article class="post" part="post" aria-labelledby="title">
    <h2 id="title" dir="auto">${post.deleted ? host.say('deletedPost') : post.title}</h2>
    ${post.author ? byline(host, post, { element: 'p' }) : nothing}
    ${post.deleted ? nothing : body(post)}
    ${post.tags.length
      ? html`<ul class="tags">
          ${post.tags.map((tag) => html`<li dir="auto">${tag}</li>`)}
        </ul>`
      : nothing}
  </article>`;
}
