// @ts-check
import { html } from 'lit';
import { spark } from '../charts/spark.js';
import { change, number } from '../format.js';
import { itemPath } from '../router.js';
import { words } from '../text/index.js';
import { heading } from './mark.js';

/** The weeks to come as a sparkline takes them. @param {any} item */
export const ahead = item => (item.nextWeeks ?? []).map((/** @type {any} */ week) =>
  ({ low: week.quantiles['0.1'], middle: week.quantiles['0.5'], high: week.quantiles['0.9'] }));

/** How far the next 30 days lie off the last; an item that sold nothing in those has no change. @param {any} trend */
export const moved = trend => html`<td class="number moved ${trend?.change === undefined ? '' : trend.change > 0 ? 'up' : 'down'}">${
  !trend ? '' : trend.change === undefined ? '–' : change(trend.change)}</td>`;

/** An item's name, with what is said below it. @param {any} item @param {unknown} below @param {string} [href] */
export const named = (item, below, href = itemPath(item.id)) => html`<a class="name" data-row href=${href}><span
  lang=${item.language ?? ''}>${item.title ?? item.id}</span><small>${below}</small></a>`;

/**
 * A short list of items.
 * @param {any[]} items @param {string} caption
 */
export const ranking = (items, caption) => html`<table class="list ranking"><caption class="sr">${caption}</caption>
  <thead><tr><th scope="col">${words.table.item}</th><th scope="col" class="wide-only">${words.table.course}</th>
    <th scope="col" class="number">${words.table.next30}</th><th scope="col" class="number">${words.table.change}</th></tr></thead>
  <tbody>${items.map(item => html`<tr><td>${named(item, `${item.id} · ${heading(item.trend.label, item.trend.probability)}`)}</td>
    <td class="wide-only">${spark(item.weeks, ahead(item))}</td><td class="number">${number(item.trend.median30)}</td>
    ${moved(item.trend)}</tr>`)}</tbody></table>`;
