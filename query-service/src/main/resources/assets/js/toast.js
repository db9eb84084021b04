// Short messages at the edge of the page, and the texts that scripts say.
const SECONDS = 8;

/** A text of the page's language, by its name. */
export function text(name) {
  return document.getElementById('texts')?.dataset[name] ?? '';
}

/** Says something that can be missed: a text of the page's language, or nodes that say in which they are. */
export function toast(message, kind = '') {
  const toast = document.createElement('p');
  toast.className = `toast ${kind}`;
  toast.append(...[message].flat());
  document.getElementById('toasts').append(toast);
  setTimeout(() => toast.remove(), SECONDS * 1000);
}
