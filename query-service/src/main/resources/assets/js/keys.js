// "/" to search, "g" and a letter to go somewhere, "?" for help.
const WAIT = 1200;
const OFF = 'keys-off';
const choice = document.querySelector('[data-keys]');
let going = 0;

// Whoever dictates, or presses keys by accident, can do without.
choice.checked = !localStorage.getItem(OFF);
choice.addEventListener('change', () => {
  if (choice.checked) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, 'yes');
});

function isTyping(element) {
  return element.isContentEditable || /^(input|textarea|select)$/i.test(element.tagName);
}

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (!choice.checked || document.querySelector('dialog[open]')) return;
  if (event.key === '/') {
    const search = document.querySelector('main [data-search]') ?? document.querySelector('[data-search]');
    if (search) {
      event.preventDefault();
      search.focus();
    }
  } else if (event.key === '?') {
    document.getElementById('shortcuts').showModal();
  } else if (event.key === 'g') {
    going = Date.now();
  } else if (Date.now() - going < WAIT) {
    going = 0;
    document.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]`)?.click();
  }
});
