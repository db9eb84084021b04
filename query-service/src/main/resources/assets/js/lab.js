// Sliders beside the numbers of the formula. A weight that is moved takes from the others, or gives to them, in proportion.
const form = document.getElementById('knobs');
const weights = document.getElementById('weights');
let moving = null;
let before = [];

const number = slider => form.elements[slider.dataset.of];
const slider = field => form.querySelector(`[data-of="${field.name}"]`);

function mark(field) {
  field.closest('.knob').classList.toggle('turned', Number(field.value) !== Number(field.dataset.inForce));
}

function set(field, value) {
  field.value = value;
  slider(field).value = value;
  mark(field);
}

// In whole hundredths, so that they add up; in the proportions that the others had before this one was moved.
function balance(moved) {
  const others = [...weights.querySelectorAll('input[type="number"]')].filter(field => field !== moved);
  if (moving !== moved) {
    moving = moved;
    before = others.map(field => Math.max(0, Number(field.value) || 0));
    if (before.every(share => share === 0)) before.fill(1);
  }
  const rest = 100 - Math.round(moved.value * 100);
  const sum = before.reduce((a, b) => a + b, 0);
  const exact = before.map(share => share * rest / sum);
  const shares = exact.map(Math.floor);
  const largestRest = exact.map((share, at) => at).sort((a, b) => exact[b] % 1 - exact[a] % 1);
  for (let at = 0, left = rest - shares.reduce((a, b) => a + b, 0); left > 0; at++, left--) shares[largestRest[at]]++;
  others.forEach((field, at) => set(field, (shares[at] / 100).toString()));
}

form.addEventListener('input', event => {
  const from = event.target;
  if (from.type === 'range') {
    number(from).value = from.value;
    mark(number(from));
    if (weights.contains(from)) balance(number(from));
  } else if (from.type === 'number') {
    moving = null;
    slider(from).value = from.value;
    mark(from);
  }
});

// The browser's way back leads to what was tried before, with its numbers in the form: the page anew, not parts of it.
window.addEventListener('popstate', event => {
  event.stopImmediatePropagation();
  location.reload();
}, true);
