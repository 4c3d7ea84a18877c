import { css } from 'lit';

/** Forms and buttons. */
export const controls = css`
  button,
  .button,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }

  button,
  .button,
  select {
    min-block-size: 2.75rem;
    padding: 0.35rem 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    font-size: 0.9375rem;
    line-height: 1.2;
    cursor: pointer;
  }

  .button {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }

  :is(button, .button, select):hover {
    border-color: var(--_muted);
  }

  .primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .primary[aria-disabled] {
    opacity: 0.6;
  }

  .grave {
    border-color: var(--_danger);
    color: var(--_danger);
    font-weight: 600;
  }

  .quiet {
    min-block-size: 2.25rem;
    padding: 0.25rem 0.6rem;
    border-color: transparent;
    background: none;
    color: var(--_muted);
    font-weight: 550;
    font-size: 0.9rem;
  }

  .quiet:hover {
    border-color: transparent;
    color: var(--_ink);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .toggle::before {
    content: '';
    display: inline-block;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline-end: 0.55em;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-25%) rotate(45deg);
  }

  .toggle[aria-expanded='true']::before {
    transform: translateY(15%) rotate(225deg);
  }

  .order select {
    color: var(--_muted);
    padding-inline: 0.6rem;
  }

  .form {
    display: grid;
    gap: 0.5rem;
    margin-block: 0.75rem 0.5rem;
  }

  .reply > .form {
    padding-inline-start: 2.6rem;
  }

  .form label {
    font-weight: 600;
    font-size: 0.9375rem;
  }

  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 5.5rem;
    max-block-size: 70vh;
    field-sizing: content;
    padding: 0.7rem 0.85rem;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
    resize: vertical;
  }

  textarea::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem 0.5rem;
  }

  .kept {
    color: var(--_muted);
    font-size: 0.875rem;
    margin-inline-start: auto;
  }

  .problem {
    color: var(--_danger);
    font-size: 0.95rem;
  }

  .newer {
    margin: 0;
    padding: 0.75rem 1rem;
    background: var(--_wash);
    border-radius: var(--_radius);
  }

  .newer .body {
    padding-inline-start: 0;
  }

  .newer figcaption {
    font-weight: 600;
    font-size: 0.875rem;
    color: var(--_muted);
  }

  :is(button, a, select, textarea, .count):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .reply:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 0.5rem;
  }

  @container (max-width: 34rem) {
    .reply > .form {
      padding-inline-start: 0;
    }

    .quiet {
      min-block-size: 2.75rem;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    :is(button, .button, select) {
      transition:
        color 0.12s,
        border-color 0.12s,
        background-color 0.12s;
    }
  }

  @media (forced-colors: active) {
    .fresh::before,
    .target::before {
      border: 2px solid Highlight;
    }
  }
`;
