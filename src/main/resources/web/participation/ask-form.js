import { go } from './in-place.js';

const NUMBERS = ['minPosts', 'minReplies', 'distinctPeers', 'minWords'];
const TIMES = ['initialDue', 'repliesDue'];
const CHECKS = ['excludeSelf', 'postBeforeView'];

/** Lets the form of what a post asks be sent, as the API takes it. */
export function askForm() {
  const form = document.getElementById('ask-form');
  if (!form) {
    return;
  }
  for (const name of TIMES) {
    const field = form.elements[name];
    field.value = local(field.dataset.time);
  }
  form.querySelector('button').disabled = false;
  form.parentElement.querySelector('.without-script')?.remove();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(form);
  });
}

/** A time as fields of times take it, by the browser's clock. */
function local(time) {
  if (!time) {
    return '';
  }
  const moment = new Date(time);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

async function send(form) {
  const asked = {};
  for (const name of NUMBERS) {
    asked[name] = Number(form.elements[name].value || 0);
  }
  for (const name of TIMES) {
    const { value } = form.elements[name];
    asked[name] = value ? new Date(value).toISOString() : null;
  }
  for (const name of CHECKS) {
    asked[name] = form.elements[name].checked;
  }
  const fault = form.querySelector('.fault');
  fault.textContent = '';
  try {
    const answer = await fetch(`/api/v1/posts/${form.dataset.post}/requirements`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(asked),
    });
    if (answer.ok) {
      await go(location.href, 'h2 a', { history: 'none' });
    } else {
      const problem = await answer.json();
      fault.textContent = problem.errors?.map((error) => `${error.pointer.slice(1)} ${error.detail}`).join('; ') || problem.detail;
    }
  } catch {
    fault.textContent = 'The server can’t be reached.';
  }
}
