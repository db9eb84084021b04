// Forms with data-draft="name" keep what is typed in this browser until they were taken, so that neither a broken
// connection nor an expired session loses it.
import { toast, text } from './toast.js';

const PREFIX = 'draft:';
const kept = [...document.querySelectorAll('form[data-draft]')];

function fields(form) {
  return [...form.elements].filter(field => field.name && !['hidden', 'submit', 'file', 'password'].includes(field.type));
}

function values(form) {
  return fields(form).map(field => /^(checkbox|radio)$/.test(field.type) ? field.checked : field.value);
}

function restore(form) {
  let draft;
  try {
    draft = JSON.parse(localStorage.getItem(PREFIX + form.dataset.draft));
  } catch {
    return;
  }
  // What the server sent back after a refusal is newer than what was kept.
  if (!draft || form.querySelector('[role=alert]')) return;
  const all = fields(form);
  if (draft.names.join() !== all.map(field => field.name).join()) return;
  let changed = false;
  all.forEach((field, n) => {
    const checkable = /^(checkbox|radio)$/.test(field.type);
    changed ||= (checkable ? field.checked : field.value) !== draft.values[n];
    if (checkable) field.checked = draft.values[n];
    else field.value = draft.values[n];
  });
  for (const folded of form.querySelectorAll('details')) {
    if (fields(form).some(field => folded.contains(field) && field.value && field.type !== 'radio' && !field.defaultValue)) {
      folded.open = true;
    }
  }
  if (changed) toast(text('draft'));
}

for (const form of kept) {
  restore(form);
  form.addEventListener('input', () => {
    const draft = { names: fields(form).map(field => field.name), values: values(form) };
    localStorage.setItem(PREFIX + form.dataset.draft, JSON.stringify(draft));
  });
}

// The page that follows an accepted form says which draft is done.
for (const done of document.querySelectorAll('[data-draft-done]')) {
  localStorage.removeItem(PREFIX + done.dataset.draftDone);
}
