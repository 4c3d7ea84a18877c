/* What a number counts, over the table. Without it, and in a new tab, the same is a page. */

import { isPlain } from './in-place.js';

/** Opens what a cell's link leads to in a dialog, and moves between cells by the arrow keys. */
export function drill() {
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-drill], dialog.drill nav a');
    if (link && isPlain(event)) {
      event.preventDefault();
      open(link.href, link);
    }
  });
  document.addEventListener('keydown', (event) => {
    const cell = event.target.closest?.('#counts td, #counts th');
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (cell && step && !event.altKey && !event.ctrlKey && !event.metaKey) {
      const link = next(cell, ...step);
      if (link) {
        event.preventDefault();
        link.focus();
        link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }
    }
  });
}

/** The next cell with a link in a direction; cells without one are passed over. */
function next(cell, right, down) {
  const rows = [...cell.closest('table').rows];
  const leftward = getComputedStyle(cell).direction === 'rtl' ? -1 : 1;
  let column = cell.cellIndex;
  let row = rows.indexOf(cell.parentElement);
  do {
    column += right * leftward;
    row += down;
    const link = rows[row]?.cells[column]?.querySelector('a');
    if (link) {
      return link;
    }
  } while (rows[row]?.cells[column]);
  return null;
}

function dialog() {
  const made = document.createElement('dialog');
  made.className = 'participation drill';
  made.setAttribute('aria-labelledby', 'counted-title');
  made.addEventListener('close', () => made.remove());
  // A click beside it closes it: on the dialog itself, whose content covers all of it.
  made.addEventListener('click', (event) => event.target === made && made.close());
  document.body.append(made);
  return made;
}

async function open(address, from) {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  const there = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const counted = there.getElementById('counted');
  if (!answer.ok || !counted) {
    location.assign(address);
    return;
  }
  const frame = from.closest('dialog') ?? dialog();
  const bar = document.createElement('p');
  bar.className = 'bar';
  const page = document.createElement('a');
  page.href = address;
  page.textContent = 'As a page';
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.autofocus = true;
  close.addEventListener('click', () => frame.close());
  bar.append(page, close);
  const inside = document.createElement('div');
  inside.append(bar, counted);
  frame.replaceChildren(inside);
  if (!frame.open) {
    frame.showModal();
  }
}
