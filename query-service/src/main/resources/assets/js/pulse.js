// Nobody keeps who answered which round. This browser remembers that somebody did from here, so as not to ask again.
const PREFIX = 'answered:';

const just = document.querySelector('[data-answered]')?.dataset.answered;
if (just) localStorage.setItem(PREFIX + just, 'yes');

for (const form of document.querySelectorAll('form[data-round]')) {
  if (!localStorage.getItem(PREFIX + form.dataset.round)) continue;
  form.hidden = true;
  form.parentElement.querySelector('[data-answered-note]').hidden = false;
}
