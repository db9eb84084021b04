// What every page does in the browser. Without it pages still work: links are links, forms are forms.
import './preferences.js';
import './keys.js';
import './explain.js';
import './drafts.js';
import './live.js';
import { toast, text } from './toast.js';

// Menus that open downwards close when one goes elsewhere.
document.addEventListener('click', event => {
  for (const open of document.querySelectorAll('details[data-dropdown][open]')) {
    if (!open.contains(event.target)) open.open = false;
  }
  const opener = event.target.closest('[data-open]');
  if (opener) document.getElementById(opener.dataset.open)?.showModal();
});

// A problem that comes back for a part of a page is told, and the page stays as it is.
document.addEventListener('htmx:beforeSwap', event => {
  const { xhr } = event.detail;
  if (xhr.status < 400) return;
  const answer = new DOMParser().parseFromString(xhr.responseText, 'text/html');
  const problem = answer.querySelector('[data-problem-detail]');
  event.detail.shouldSwap = !problem;
  event.detail.isError = false;
  if (problem) toast([...problem.childNodes], 'bad');
});
document.addEventListener('htmx:sendError', () => toast(text('failed'), 'bad'));

// On a phone the menu is longer than the screen.
document.querySelector('.menu [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });

// Whoever sent a form that was refused hears why first.
document.querySelector('[data-focus]')?.focus();

// A filter applies as soon as something was chosen.
document.addEventListener('change', event => {
  if (event.target.matches('form[data-auto] select')) event.target.form.requestSubmit();
});

// A form that is on its way is not sent twice. It would have one effect anyway.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post') return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
  setTimeout(() => delete form.dataset.sent, 5000);
});
