import { css } from 'lit';

/** The post, the bar above the replies, notices, and how deep replies stand. */
export const layout = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  h4,
  p,
  ol,
  ul {
    margin: 0;
    padding: 0;
    font: inherit;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .post {
    padding-block-end: 2.25rem;
  }

  .post h2 {
    font-size: 1.85rem;
    line-height: 1.2;
    font-weight: 680;
    letter-spacing: -0.015em;
    text-wrap: balance;
    margin-block-end: 1rem;
  }

  .post > .body {
    margin-block-start: 1.25rem;
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    list-style: none;
    margin-block-start: 1.5rem;
  }

  .tags li {
    font-size: 0.85rem;
    line-height: 1.5;
    color: var(--_muted);
    border: 1px solid var(--_line);
    border-radius: 2rem;
    padding: 0.05rem 0.7rem 0.15rem;
  }

  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    border-block-start: 1px solid var(--_line);
    padding-block: 1rem 0.75rem;
  }

  .count {
    font-size: 1.15rem;
    font-weight: 650;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem 1.5rem;
    background: var(--_wash);
    border-radius: var(--_radius);
    padding: 0.9rem 1.1rem;
    margin-block-end: 1.5rem;
  }

  .notice.wrong {
    border-inline-start: 4px solid var(--_danger);
  }

  .nobody {
    color: var(--_muted);
    padding-block: 1.5rem;
  }

  ol {
    list-style: none;
  }

  .branch[data-level='0'] {
    margin-block-start: 1rem;
  }

  .branch[data-level='0'] > ol > li {
    border-block-start: 1px solid var(--_line);
    padding-block: 1.4rem 0.9rem;
  }

  .branch {
    --indent: 1.35rem;
  }

  .branch[data-level='4'],
  .branch[data-level='5'],
  .branch[data-level='6'] {
    --indent: 0.6rem;
  }

  .branch[data-level='7'] {
    --indent: 0rem;
  }

  .branch:not([data-level='0']) {
    border-inline-start: 2px solid var(--_line);
    margin-inline-start: 0.95rem;
    padding-inline-start: var(--indent);
    margin-block-start: 0.9rem;
  }

  .branch[data-level='7'] {
    border-inline-start-width: 0;
    margin-inline-start: 0;
  }

  .branch:not([data-level='0']) > ol > li + li,
  .branch:not([data-level='0']) > ol + ol {
    margin-block-start: 1.4rem;
  }

  .more {
    padding-block: 0.9rem;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: center;
  }

  .arrivals {
    position: sticky;
    inset-block-end: 1rem;
    display: flex;
    justify-content: center;
    pointer-events: none;
    z-index: 1;
  }

  .arrivals button {
    pointer-events: auto;
    border-radius: 2rem;
    padding-inline: 1.25rem;
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    box-shadow: 0 0.25rem 1rem rgb(0 0 0 / 0.25);
  }

  .skeleton > div {
    display: grid;
    gap: 0.6rem;
    padding-block: 1.5rem;
    border-block-start: 1px solid var(--_line);
  }

  .skeleton :is(i, b) {
    display: block;
    block-size: 0.8rem;
    border-radius: 0.4rem;
    background: var(--_line);
    opacity: 0.6;
  }

  .skeleton i {
    inline-size: 9rem;
  }

  .skeleton b:last-child {
    inline-size: 60%;
  }

  @container (max-width: 34rem) {
    .post h2 {
      font-size: 1.55rem;
    }

    .branch {
      --indent: 0.8rem;
    }

    .branch:not([data-level='0']) {
      margin-inline-start: 0.2rem;
    }

    .branch[data-level='3'] {
      --indent: 0.5rem;
    }

    .branch:is([data-level='4'], [data-level='5'], [data-level='6'], [data-level='7']) {
      --indent: 0rem;
      border-inline-start-width: 0;
      margin-inline-start: 0;
    }
  }
`;
