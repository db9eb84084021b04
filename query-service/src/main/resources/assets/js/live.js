// Parts with data-live and an id are read anew whenever the stream tells of a change: the page is fetched once, and what
// differs is swapped. <main data-live-stream="/api/v1/stream?pursuit=..."> says what to listen to; where the stream tells
// of nothing, <main data-live-every="5"> says after how many seconds to look again.
import { text } from './toast.js';

const PAUSE = 800;
const LONGEST_PAUSE = 30_000;
const source = document.querySelector('[data-live-stream]');
const every = Number(document.querySelector('[data-live-every]')?.dataset.liveEvery);
const status = document.querySelector('[data-live-status]');
const shown = new Map();
let last = '';
let timer = 0;
let running = false;
let again = false;
let retry = 1000;

function say(state) {
  if (!status) return;
  status.dataset.state = state;
  status.querySelector('[data-live-text]').textContent = text(state);
}

async function refresh() {
  if (running) {
    again = true;
    return;
  }
  running = true;
  try {
    const answer = await fetch(location.href, { headers: { 'HX-Request': 'true', 'HX-Current-URL': location.href } });
    if (answer.ok) {
      swap(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      if (every) say('live');
    } else if (answer.status === 401) say('signedOut');
  } catch {
    // The stream notices, too, and reads anew when it is back.
    if (every) say('reconnecting');
  } finally {
    running = false;
    if (again) {
      again = false;
      soon();
    }
  }
}

// What a part shows. Tokens and keys in its forms are other ones in each answer, and mean the same.
function content(part) {
  const copy = part.cloneNode(true);
  for (const field of copy.querySelectorAll('input[type="hidden"]')) field.removeAttribute('value');
  return copy.outerHTML;
}

// Whoever is in the middle of something there keeps it until the next change.
function isInUse(part) {
  return part.querySelector('form :focus') || [...part.querySelectorAll('input, textarea')].some(field => field.value !== field.defaultValue);
}

function swap(page) {
  for (const part of document.querySelectorAll('[data-live]')) {
    const next = page.getElementById(part.id);
    const html = next && content(next);
    if (!next || html === shown.get(part.id) || isInUse(part)) continue;
    shown.set(part.id, html);
    for (const open of part.querySelectorAll('details[open][id]')) {
      next.querySelector(`#${CSS.escape(open.id)}`)?.setAttribute('open', '');
    }
    htmx.swap(part, next.outerHTML, { swapStyle: 'outerHTML' });
    const now = document.getElementById(part.id);
    now?.dispatchEvent(new CustomEvent('tutti:swapped', { bubbles: true }));
  }
}

function soon() {
  if (document.hidden) {
    again = true;
    return;
  }
  clearTimeout(timer);
  timer = setTimeout(refresh, PAUSE);
}

document.addEventListener('visibilitychange', () => {
  if (!document.hidden && again) {
    again = false;
    soon();
  }
});

function listen() {
  const address = new URL(source.dataset.liveStream, location.href);
  if (last) address.searchParams.set('lastEventId', last);
  const stream = new EventSource(address);
  const heard = event => {
    last = event.lastEventId || last;
    retry = 1000;
  };
  stream.addEventListener('ready', event => {
    heard(event);
    say('live');
  });
  stream.addEventListener('pursuit-changed', event => {
    heard(event);
    soon();
  });
  stream.addEventListener('reset', event => {
    heard(event);
    soon();
  });
  stream.onerror = () => {
    say('reconnecting');
    if (stream.readyState !== EventSource.CLOSED) return;
    // The server answered, but not with a stream: the session has expired, or a service is just starting.
    setTimeout(() => {
      soon();
      listen();
    }, retry);
    retry = Math.min(retry * 2, LONGEST_PAUSE);
  };
}

for (const part of document.querySelectorAll('[data-live]')) shown.set(part.id, content(part));
if (source && status) listen();
if (every) {
  say('live');
  setInterval(soon, every * 1000);
}
