// The slider takes the whole page to a past instant; its form has a field for day and time that does the same.
const WAIT = 450;
const REMEMBERED = 'tutti.moment';
const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
let timer = 0;

const isSlider = element => element.id === 'moment';
const isNow = slider => slider.value === slider.max;

function instant(slider) {
  return new Date(Date.parse(slider.dataset.from) + slider.value * slider.dataset.seconds * 1000);
}

function address(slider) {
  const to = new URL(slider.dataset.page, location.href);
  for (const [name, value] of new URL(location.href).searchParams) {
    if (name !== 'asOf' && name !== 'atLeast') to.searchParams.set(name, value);
  }
  // An opening is within the first second that is asked for, not after it.
  if (!isNow(slider)) to.searchParams.set('asOf', new Date(instant(slider).getTime() + 999).toISOString());
  return to;
}

document.addEventListener('input', event => {
  if (!isSlider(event.target)) return;
  const says = isNow(event.target) ? event.target.dataset.saysNow : format.format(instant(event.target));
  event.target.setAttribute('aria-valuetext', says);
  document.getElementById('moment-says').textContent = says;
});

// Whoever moves by keys is let go on until they rest, and goes on from there.
document.addEventListener('change', event => {
  if (!isSlider(event.target)) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    sessionStorage.setItem(REMEMBERED, String(scrollY));
    location.assign(address(event.target));
  }, WAIT);
});

const place = sessionStorage.getItem(REMEMBERED);
if (place !== null) {
  sessionStorage.removeItem(REMEMBERED);
  scrollTo({ top: Number(place), behavior: 'instant' });
  document.getElementById('moment')?.focus({ preventScroll: true });
}

// A link to a contribution that is not among those shown first shows all of them.
const shown = new URL(location.href);
if (shown.hash.startsWith('#c-') && !document.getElementById(shown.hash.slice(1)) && !shown.searchParams.has('shown')) {
  shown.searchParams.set('shown', '500');
  location.replace(shown);
}

// Whoever reads on in the feed keeps what they have; the whole page is anew when they come back.
document.addEventListener('htmx:afterSwap', event => {
  if (event.detail.elt.closest?.('#activity')) document.getElementById('activity').removeAttribute('data-live');
});
