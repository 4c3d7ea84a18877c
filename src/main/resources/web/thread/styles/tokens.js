import { css } from 'lit';

/** What a page may set, with what it is unless the page does. */
export const tokens = css`
  :host {
    --_ink: var(--colloquy-ink, light-dark(#1d2430, #e4e7ec));
    --_muted: var(--colloquy-soft, light-dark(#5a6372, #a3acba));
    --_paper: var(--colloquy-paper, light-dark(#fdfcf9, #14171c));
    --_raised: var(--colloquy-raised, light-dark(#ffffff, #1b1f26));
    --_edge: var(--colloquy-edge, light-dark(#8a8577, #79828f));
    --_line: var(--colloquy-line, light-dark(#d9d6cd, #343a44));
    --_link: var(--colloquy-link, light-dark(#1f4f8f, #8ab8f5));
    --_accent: var(--colloquy-accent, light-dark(#1f4f8f, #8ab8f5));
    --_on-accent: var(--colloquy-on-accent, light-dark(#ffffff, #10202f));
    --_wash: var(--colloquy-wash, light-dark(#eef3fa, #1d2735));
    --_danger: var(--colloquy-fault, light-dark(#9b1c1c, #f5a3a3));
    --_measure: var(--colloquy-measure, 46rem);
    --_radius: var(--colloquy-radius, 0.5rem);
    color: var(--_ink);
    font: var(--colloquy-font, 1.0625rem/1.6 system-ui, sans-serif);
    display: block;
    /* Its width is the page's to give: a container has none from what is in it. */
    inline-size: 100%;
    max-width: var(--_measure);
    container-type: inline-size;
    /* It holds the reader's place itself, in browsers that would not, too. */
    overflow-anchor: none;
    overflow-wrap: break-word;
  }

  :host([hidden]) {
    display: none;
  }

  [data-hue='0'] {
    --hue: 250;
  }
  [data-hue='1'] {
    --hue: 160;
  }
  [data-hue='2'] {
    --hue: 60;
  }
  [data-hue='3'] {
    --hue: 20;
  }
  [data-hue='4'] {
    --hue: 310;
  }
  [data-hue='5'] {
    --hue: 205;
  }
`;
