// A number opens its explanation beside it. Its link leads to the same explanation as a page.
document.addEventListener('click', event => {
  const number = event.target.closest('a[data-explain]');
  if (!number || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  const body = document.getElementById('explain-body');
  body.replaceChildren();
  body.setAttribute('aria-busy', 'true');
  const dialog = document.getElementById('explain');
  if (!dialog.open) dialog.showModal();
  htmx.ajax('GET', number.getAttribute('href'), { target: body, select: '#explanation', swap: 'innerHTML' })
    .finally(() => {
      body.removeAttribute('aria-busy');
      dialog.scrollTop = 0;
      if (body.childElementCount) body.focus({ preventScroll: true });
      else dialog.close();
    });
});

// A click beside a dialog closes it.
for (const dialog of document.querySelectorAll('dialog')) {
  dialog.addEventListener('click', event => {
    if (event.target === dialog) dialog.close();
  });
}
