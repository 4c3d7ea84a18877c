import { css } from 'lit';

/** A reply: who wrote it, its words, and how it stands out. */
export const reply = css`
  .reply {
    position: relative;
    border-radius: var(--_radius);
    scroll-margin-block: 5rem;
    isolation: isolate;
  }

  .by,
  .who {
    display: flex;
    align-items: center;
    gap: 0.1rem 0.6rem;
    line-height: 1.35;
  }

  .who {
    flex-wrap: wrap;
    min-inline-size: 0;
  }

  .face {
    flex: none;
    inline-size: 2rem;
    block-size: 2rem;
    border-radius: 50%;
    display: grid;
    place-items: center;
    font-size: 0.72rem;
    font-weight: 650;
    letter-spacing: 0.02em;
    background: light-dark(oklch(0.91 0.045 var(--hue)), oklch(0.34 0.05 var(--hue)));
    color: light-dark(oklch(0.37 0.09 var(--hue)), oklch(0.89 0.06 var(--hue)));
  }

  .name,
  .name bdi {
    font-weight: 620;
  }

  .answered {
    font-weight: 400;
    color: var(--_muted);
    font-size: 0.875rem;
    margin-inline-start: 0.5rem;
  }

  .badge {
    font-size: 0.75rem;
    font-weight: 550;
    color: var(--_muted);
    border: 1px solid var(--_line);
    border-radius: 0.3rem;
    padding: 0.05rem 0.4rem;
  }

  .when,
  .when a {
    color: var(--_muted);
    font-size: 0.875rem;
    text-decoration: none;
  }

  .when a {
    /* A target of 24 pixels, though the words are smaller. */
    display: inline-block;
    padding-block: 0.2rem;
  }

  .when a:hover {
    text-decoration: underline;
  }

  .edited::before {
    content: '· ';
  }

  .body {
    margin-block-start: 0.5rem;
  }

  .reply .body {
    padding-inline-start: 2.6rem;
  }

  .body :is(p, li, blockquote, h1, h2, h3, h4, h5, h6, td, th) {
    unicode-bidi: plaintext;
    text-align: start;
  }

  .body > :first-child {
    margin-block-start: 0;
  }

  .body > * {
    margin-block: 0.85em 0;
  }

  .body :is(ul, ol) {
    padding-inline-start: 1.4em;
    list-style: revert;
  }

  .body :is(h1, h2, h3, h4, h5, h6) {
    font-weight: 650;
    line-height: 1.3;
  }

  .body :is(h1, h2) {
    font-size: 1.15em;
  }

  .body a,
  .newer a {
    color: var(--_link);
    text-underline-offset: 0.15em;
  }

  .body blockquote {
    margin-inline: 0;
    padding-inline-start: 1rem;
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
  }

  .body :is(pre, code) {
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
  }

  .body pre {
    overflow-x: auto;
    padding: 0.75rem 1rem;
    background: var(--_wash);
    border-radius: var(--_radius);
  }

  .body img {
    max-inline-size: 100%;
    block-size: auto;
  }

  .body table {
    display: block;
    overflow-x: auto;
    border-collapse: collapse;
  }

  .body :is(td, th) {
    border: 1px solid var(--_line);
    padding: 0.3rem 0.6rem;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1rem 0.25rem;
    margin-block-start: 0.3rem;
    /* The words of the buttons, not their boxes, stand below those of the reply. */
    padding-inline-start: 2rem;
  }

  .gone,
  .hint {
    color: var(--_muted);
    font-size: 0.95rem;
  }

  .gone {
    font-style: italic;
  }

  .tombstone .foot {
    padding-inline-start: 0;
    margin-inline-start: -0.6rem;
  }

  .hidden .body {
    opacity: 0.75;
  }

  .fresh::before,
  .target::before {
    content: '';
    position: absolute;
    z-index: -1;
    inset: -0.5rem;
    border-inline-start: 3px solid var(--_accent);
    border-start-start-radius: 0.2rem;
    border-end-start-radius: 0.2rem;
    pointer-events: none;
  }

  .target::before {
    background: color-mix(in oklab, var(--_accent) 9%, transparent);
    border-radius: var(--_radius);
    border-inline-start: 0;
  }

  .confirm {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    padding: 0.6rem 0 0.4rem 0.6rem;
  }

  .confirm p {
    flex-basis: 100%;
  }

  @container (max-width: 34rem) {
    .by {
      align-items: start;
    }

    .who {
      min-block-size: 2rem;
    }

    .name {
      display: contents;
    }

    .answered {
      flex-basis: 100%;
      order: 1;
      margin-inline-start: 0;
    }

    .reply .body {
      padding-inline-start: 0;
    }

    .foot {
      padding-inline-start: 0;
      margin-inline-start: -0.6rem;
    }
  }
`;
