// @ts-check
import { html, nothing } from 'lit';
import { list, money, number } from '../format.js';
import { empty } from '../parts/card.js';
import { icon } from '../parts/icons.js';
import { itemPath } from '../router.js';
import { words } from '../text/index.js';

const text = words.overview;

/** @typedef {'search' | 'theme' | 'box' | 'star' | 'spike' | 'stack' | 'warn'} Icon */

/** How urgent, and which icon. @type {Record<string, [string, Icon]>} */
const LOOKS = {
  'stock-out': ['bad', 'box'],
  'model-refused': ['bad', 'warn'],
  drift: ['warned', 'spike'],
  'complaints-rising': ['warned', 'spike'],
  'ratings-fell': ['warned', 'star'],
  'dead-letters': ['warned', 'warn'],
  overstock: ['', 'stack'],
};

/** Where more is told of them than of an item. @type {Record<string, [string, string]>} */
const VIEWS = {
  'stock-out': ['/reorder', words.nav.reorder],
  'complaints-rising': ['/customers', words.nav.customers],
};

/** @param {any} shop */
export const alerts = shop => shop.alerts.length === 0 ? empty(text.quiet)
  : html`<ul class="alerts">${shop.alerts.slice(0, 5).map((/** @type {any} */ one) => alert(one, shop.currency))}</ul>`;

/** @param {any} one @param {string | undefined} currency */
function alert(one, currency) {
  const [urgency, name] = LOOKS[one.kind] ?? ['', 'warn'];
  const said = text.alert[one.kind]?.(number(one.count), one.count === 1) ?? one.kind;
  const first = one.items[0];
  return html`<li class=${urgency}><span class="badge">${icon(/** @type {Icon} */ (name))}</span>
    <p><b>${said}</b><br><span class="muted">${consequence(one, currency)}</span></p>
    ${VIEWS[one.kind] ? html`<a class="more" href=${VIEWS[one.kind]?.[0] ?? '/'}>${VIEWS[one.kind]?.[1]}</a>` : first ? html`<a class="more" href=${itemPath(first.id)} aria-label="${text.open}: ${first.title ?? first.id}">${text.open}</a>` : nothing}</li>`;
}

/** @param {any} one @param {string | undefined} currency */
function consequence(one, currency) {
  const names = list(one.items.map((/** @type {any} */ item) => item.title ?? item.id));
  switch (one.kind) {
    case 'stock-out':
      return `${text.atRisk(number(one.units))}: ${names}`;
    case 'overstock':
      return one.money === undefined ? names : `${text.tiedUp(money(one.money, currency))}: ${names}`;
    case 'ratings-fell':
      return `${text.ratingsBy}: ${names}`;
    case 'drift':
      return one.detail ? text.drifted(one.detail) : '';
    default:
      return one.detail ?? '';
  }
}
