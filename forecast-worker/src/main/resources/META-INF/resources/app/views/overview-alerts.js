// @ts-check
import { html, nothing } from 'lit';
import { day, list, money, number, percent } from '../format.js';
import { empty, failed, held } from '../parts/card.js';
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
  'forecast-missed': ['warned', 'spike'],
  'complaints-rising': ['warned', 'spike'],
  'ratings-fell': ['warned', 'star'],
  'dead-letters': ['warned', 'warn'],
  'rows-rejected': ['warned', 'warn'],
  overstock: ['', 'stack'],
};

/** Where more is told of them than of an item. @type {Record<string, [string, string]>} */
const VIEWS = {
  'stock-out': ['/reorder', words.nav.reorder],
  'complaints-rising': ['/customers', words.nav.customers],
  'forecast-missed': ['/models', words.nav.models],
  'dead-letters': ['/data', words.nav.data],
  'rows-rejected': ['/data', words.nav.data],
};

/** As many as are read at a glance; the others are one key away. */
const SHOWN = 5;

/** Rows that were rejected in the last day, where there are any. @param {any} arrivals */
function rejected(arrivals) {
  const count = arrivals?.last24Hours.rejected ?? 0;
  return count > 0 ? [{ kind: 'rows-rejected', count, items: [] }] : [];
}

/**
 * Those of the shop, and of what arrived; the least urgent of all is what lies too long. That nothing stands out is said once both are known,
 * and whatever does, that the other could not be asked.
 * @param {any} shop @param {import('../parts/resource.js').Resource<any>} arrivals
 */
export function alerts(shop, arrivals) {
  const overstock = shop.alerts.filter((/** @type {any} */ one) => one.kind === 'overstock');
  const all = [...shop.alerts.filter((/** @type {any} */ one) => one.kind !== 'overstock'), ...rejected(arrivals.value), ...overstock];
  if (all.length === 0) {
    return held(arrivals, () => empty(text.quiet));
  }
  const others = all.slice(SHOWN);
  return html`${listed(all.slice(0, SHOWN), shop)}${others.length === 0 ? nothing
    : html`<details class="others"><summary>${text.moreAlerts(number(others.length))}</summary>${listed(others, shop)}</details>`}
    ${arrivals.problem ? failed(arrivals.problem, () => arrivals.again()) : nothing}`;
}

/** @param {any[]} some @param {any} shop */
function listed(some, shop) {
  return html`<ul class="alerts">${some.map(one => alert(one, shop))}</ul>`;
}

/** @param {any} one @param {any} shop */
function alert(one, shop) {
  const [urgency, name] = LOOKS[one.kind] ?? ['', 'warn'];
  const said = text.alert[one.kind]?.(number(one.count), one.count === 1) ?? one.kind;
  const first = one.items[0];
  return html`<li class=${urgency}><span class="badge">${icon(/** @type {Icon} */ (name))}</span>
    <p><b>${said}</b><br><span class="muted">${consequence(one, shop)}</span></p>
    ${VIEWS[one.kind] ? html`<a class="more" href=${VIEWS[one.kind]?.[0] ?? '/'}>${VIEWS[one.kind]?.[1]}</a>` : first ? html`<a class="more" href=${itemPath(first.id)} aria-label="${text.open}: ${first.title ?? first.id}">${text.open}</a>` : nothing}</li>`;
}

/** @param {any} one @param {any} shop */
function consequence(one, { currency, coverage }) {
  const names = list(one.items.map((/** @type {any} */ item) => item.title ?? item.id));
  switch (one.kind) {
    case 'stock-out':
      return `${text.atRisk(number(one.units))}: ${names}`;
    case 'overstock':
      return one.money === undefined ? names : `${text.tiedUp(money(one.money, currency))}: ${names}`;
    case 'ratings-fell':
      return `${text.ratingsBy}: ${names}`;
    case 'forecast-missed':
      return text.missed(day(coverage.course.at(-1).cutoff), percent(coverage.course.at(-1).seen));
    case 'rows-rejected':
      return text.rejectedSince;
    case 'drift':
      return one.detail ? text.drifted(one.detail) : '';
    default:
      return one.detail ?? '';
  }
}
