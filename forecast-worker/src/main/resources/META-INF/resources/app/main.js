// @ts-check
import { html, render } from 'lit';
import { watchConnection } from './api.js';
import { recall } from './memory.js';
import { frame } from './parts/frame.js';
import { listen } from './parts/keys.js';
import { follow, route } from './router.js';
import { lang, words } from './text/index.js';

const root = document.documentElement;
root.lang = lang === 'zh' ? 'zh-CN' : 'en';
const theme = recall('theme');
if (theme) {
  root.dataset.theme = theme;
}

/** Each view is a module that is loaded when it is first shown. @type {Record<string, () => Promise<unknown>>} */
const modules = {
  overview: () => import('./views/overview.js'),
  items: () => import('./views/items.js'),
  item: () => import('./views/item.js'),
  reorder: () => import('./views/reorder.js'),
  marketing: () => import('./views/marketing.js'),
  customers: () => import('./views/customers.js'),
  launch: () => import('./views/launch.js'),
  models: () => import('./views/models.js'),
  data: () => import('./views/data.js'),
};

let online = true;

/** @param {import('./router.js').Route | null} shown */
function view(shown) {
  switch (shown?.view) {
    case 'overview':
      return html`<tl-overview .route=${shown}></tl-overview>`;
    case 'items':
      return html`<tl-items .route=${shown}></tl-items>`;
    case 'item':
      return html`<tl-item .route=${shown}></tl-item>`;
    case 'reorder':
      return html`<tl-reorder .route=${shown}></tl-reorder>`;
    case 'marketing':
      return html`<tl-marketing .route=${shown}></tl-marketing>`;
    case 'customers':
      return html`<tl-customers .route=${shown}></tl-customers>`;
    case 'launch':
      return html`<tl-launch .route=${shown}></tl-launch>`;
    case 'models':
      return html`<tl-models .route=${shown}></tl-models>`;
    case 'data':
      return html`<tl-data .route=${shown}></tl-data>`;
    default:
      return html`<h1 tabindex="-1">${words.frame.nothingHere}</h1>
        <p><a class="link" href="/">${words.nav.overview}</a></p>`;
  }
}

async function draw() {
  const shown = route(new URL(location.href));
  await modules[shown?.view ?? '']?.();
  render(frame(shown, online, view(shown)), document.body);
}

/** A reader who went somewhere is told where: the title, and the heading that takes the focus. */
async function arrive() {
  await draw();
  scrollTo(0, 0);
  const heading = /** @type {HTMLElement | null} */ (document.querySelector('main h1'));
  heading?.focus({ preventScroll: true });
}

addEventListener('click', follow);
addEventListener('popstate', () => void draw());
addEventListener('route', event => void (/** @type {CustomEvent} */ (event).detail.quiet ? draw() : arrive()));
watchConnection(now => {
  if (now !== online) {
    online = now;
    void draw();
  }
});
listen();
void draw();
