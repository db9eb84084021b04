// What the browser knows of the viewer: time zone and appearance. Cookies, so that pages are right from the first byte.
const YEAR = 60 * 60 * 24 * 365;

function remember(name, value) {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${value ? YEAR : 0}; SameSite=Lax${secure}`;
}

remember('zone', Intl.DateTimeFormat().resolvedOptions().timeZone ?? '');

// The first page was written before the zone was known.
for (const time of document.querySelectorAll('time[datetime*="T"]')) {
  if (time.textContent.endsWith(' UTC')) {
    time.textContent = new Date(time.dateTime).toLocaleString(document.documentElement.lang,
      { dateStyle: 'medium', timeStyle: 'short' });
  }
}

function show() {
  const chosen = document.documentElement.dataset.theme ?? '';
  for (const button of document.querySelectorAll('[data-theme-choice]')) {
    button.setAttribute('aria-pressed', button.dataset.themeChoice === chosen);
  }
}

document.addEventListener('click', event => {
  const button = event.target.closest('[data-theme-choice]');
  if (!button) return;
  const theme = button.dataset.themeChoice;
  remember('theme', theme);
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  show();
  document.dispatchEvent(new Event('tutti:theme'));
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => document.dispatchEvent(new Event('tutti:theme')));
show();
