// @ts-check
import { html, nothing } from 'lit';
import { interval } from '../charts/interval.js';
import { spark } from '../charts/spark.js';
import { money, number, percent } from '../format.js';
import { TRENDS, heading, mark } from '../parts/mark.js';
import { ahead, moved, named } from '../parts/ranking.js';
import { itemPath } from '../router.js';
import { words } from '../text/index.js';

const head = words.table;

/** What sorts each column, how it is aligned, and whether narrow screens do without. @type {[keyof typeof head, string, string][]} */
const COLUMNS = [
  ['item', 'title', ''],
  ['price', 'price', 'number wide-only'],
  ['heading', 'probability', 'of-heading'],
  ['course', '', 'wide-only'],
  ['next30', 'demand', 'number'],
  ['range', '', 'wide-only'],
  ['change', 'change', 'number'],
  ['onHand', 'stock', 'number wide-only'],
];

/** @param {import('./items.js').ItemsView} view @param {any[]} list */
export function items(view, list) {
  const most = Math.max(1, ...list.map(item => item.next30?.quantiles['0.9'] ?? 0));
  const back = location.search;
  const first = list.findIndex(item => item.similarity !== undefined);
  const [byWords, similar] = first < 0 ? [list, []] : [list.slice(0, first), list.slice(first)];
  /** @param {any} item */
  const line = item => row(item, most, itemPath(item.id) + back);
  return html`<table class="list items"><caption class="sr">${words.items.caption}</caption>
    <thead><tr>${COLUMNS.map(column => header(view, column))}</tr></thead>
    <tbody>${byWords.map(line)}</tbody>
    ${similar.length ? html`<tbody class="similar"><tr><th scope="rowgroup" colspan=${COLUMNS.length}>${words.items.similar}</th></tr>
      ${similar.map(line)}</tbody>` : nothing}</table>`;
}

/** @param {import('./items.js').ItemsView} view @param {typeof COLUMNS[number]} column */
function header(view, [name, sort, look]) {
  const now = view.shown.sort || (view.shown.q ? '' : '-change');
  const down = now === `-${sort}`;
  const order = !sort ? nothing : down ? 'descending' : now === sort ? 'ascending' : 'none';
  const next = now === `-${sort}` ? sort : `-${sort}`;
  return html`<th scope="col" class=${look} aria-sort=${order}>${sort
    ? html`<button class="sort" @click=${() => view.change({ sort: name === 'item' && now !== sort ? sort : next })}>${head[name]}</button>`
    : head[name]}</th>`;
}

/** @param {any} item */
const below = item => [item.id, item.category, item.similarity === undefined ? '' : words.items.alike(percent(item.similarity))]
  .filter(Boolean).join(' · ');

/** @param {any} item @param {number} most @param {string} href */
function row(item, most, href) {
  const { trend } = item;
  const known = trend && TRENDS.includes(trend.label);
  const band = item.next30?.quantiles;
  return html`<tr>
    <td>${named(item, below(item), href)}</td>
    <td class="number wide-only">${item.price === undefined ? '' : money(item.price, item.currency, 2)}</td>
    <td class="of-heading">${known ? mark(trend.label, heading(trend.label, trend.probability)) : html`<small>${words.items.notYet}</small>`}</td>
    <td class="wide-only">${spark(item.weeks, ahead(item))}</td>
    <td class="number">${trend ? number(trend.median30) : ''}
      ${band ? html`<small class="below wide-only">${words.items.range(number(band['0.1']), number(band['0.9']))}</small>` : nothing}</td>
    <td class="wide-only">${band ? interval(band['0.1'], band['0.5'], band['0.9'], most) : nothing}</td>
    ${moved(trend)}
    <td class="number wide-only">${item.onHand === undefined ? '' : number(item.onHand)}</td></tr>`;
}
