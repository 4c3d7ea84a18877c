/*
 * Sorting, filtering and leafing without a reload: the same addresses are asked for, and the part of the page that
 * differs is put in the place of what was there. There is one table, the server's, and the address always says which.
 */

const PAGE = 'participation';

let whenShown;
let underWay;

/** Follows links and forms in place, and calls back whenever another page is shown. */
export function followInPlace(callback) {
  whenShown = callback;
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (link && isPlain(event) && isOurs(link)) {
      event.preventDefault();
      go(link.href, focusOf(link));
    }
  });
  document.addEventListener('submit', (event) => {
    if (event.target.id === 'filter-form') {
      event.preventDefault();
      go(addressOf(event.target), '#filters > summary');
    }
  });
  addEventListener('popstate', () => go(location.href, null, { history: 'none' }));
}

/** Whether a click means: here, now. */
export function isPlain(event) {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
}

function isOurs(link) {
  const inside = link.closest('#' + PAGE);
  return inside && (link.hasAttribute('data-in-place') || link.closest('.tabs, .asof, #filter-form'));
}

function addressOf(form) {
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) {
    if (value.trim() !== '') {
      address.searchParams.set(name, value.trim());
    }
  }
  return address.href;
}

/** Where the focus belongs after a link was followed: where it was. */
function focusOf(link) {
  const head = link.closest('th');
  if (head) {
    return `#counts thead th:nth-child(${head.cellIndex + 1}) a`;
  }
  if (link.closest('.tabs')) {
    return '.tabs a[aria-current]';
  }
  if (link.closest('.choice')) {
    return '.choice a[aria-current]';
  }
  return link.closest('.asof') ? '.asof a' : '.scroll';
}

/**
 * Shows the page of an address.
 *
 * @param focus what has the focus then, as a selector; null leaves it
 * @param how what becomes of the browser's history (push, replace or none); and whether it is tentative: then nothing is
 *   shown if there is no such page, or if somebody is at work on this one already
 */
export async function go(address, focus, how = { history: 'push' }) {
  underWay?.abort();
  const turn = new AbortController();
  underWay = turn;
  const here = document.getElementById(PAGE);
  here.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, { headers: { Accept: 'text/html' }, signal: turn.signal });
    const there = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const page = there.getElementById(PAGE);
    if (how.tentative && (!page || here.contains(document.activeElement))) {
      here.removeAttribute('aria-busy');
      return;
    }
    if (!page) {
      // It says why not, or asks to sign in.
      location.assign(answer.redirected ? answer.url : address);
      return;
    }
    keepOpen(here, page);
    here.replaceWith(page);
    document.title = there.title;
    record(answer.redirected ? answer.url : address, how.history);
    keepScrolled(here, page);
    if (focus) {
      page.querySelector(focus)?.focus({ preventScroll: true });
      say(page);
    }
    await whenShown();
  } catch (fault) {
    if (fault.name !== 'AbortError') {
      location.assign(address);
    }
  }
}

function record(address, how) {
  if (how === 'push' && address !== location.href) {
    window.history.pushState(null, '', address);
  } else if (how === 'replace') {
    window.history.replaceState(null, '', address);
  }
}

function keepOpen(before, after) {
  for (const details of before.querySelectorAll('details[id][open]')) {
    after.querySelector('#' + details.id)?.setAttribute('open', '');
  }
}

function keepScrolled(before, after) {
  const box = after.querySelector('#counts')?.parentElement;
  if (box && before.dataset.left) {
    box.scrollLeft = Number(before.dataset.left);
  }
}

/** Tells who does not see it what is shown now. */
function say(page) {
  const sorted = page.querySelector('#counts th[aria-sort]');
  const count = page.querySelector('#count')?.textContent.trim() ?? '';
  const heading = page.querySelector('.tabs a[aria-current]')?.textContent ?? '';
  const order = sorted ? ` Ordered by ${sorted.textContent.replace(/[▾▴]/u, '').trim()}, ${sorted.ariaSort}.` : '';
  document.getElementById('said').textContent = `${heading}. ${count}${order}`;
}

document.addEventListener(
  'scroll',
  (event) => {
    const page = document.getElementById(PAGE);
    if (page && event.target.querySelector?.(':scope > #counts')) {
      page.dataset.left = event.target.scrollLeft;
    }
  },
  { capture: true, passive: true },
);

/** Days are those of the reader's clock, unless the address says of which. */
export async function inOwnZone() {
  const page = document.getElementById(PAGE);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const address = new URL(location.href);
  if (!zone || zone === page.dataset.zone || address.searchParams.has('tz') || address.pathname.endsWith('/contributions')) {
    return;
  }
  address.searchParams.set('tz', zone);
  // A zone that the server does not know leaves the page as it is; so does somebody who was faster than the answer.
  await go(address.href, null, { history: 'replace', tentative: true });
}
