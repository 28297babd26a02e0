// @ts-check
import { html, nothing } from 'lit';
import { fullDay, money, number, weekday } from '../format.js';
import { because, delivery, order } from '../parts/order.js';
import { card, empty, held } from '../parts/card.js';
import { words } from '../text/index.js';

const text = words.reorder;

/** How much to order of the item, and the sum that led to it. @param {import('./item.js').ItemView} view */
export const reorder = view => card({ id: 'order', title: text.suggestion, busy: view.order.busy },
  held(view.order, list => (list.items[0].undecided ? empty(text.undecided[list.items[0].undecided] ?? '') : suggested(list))));

/** @param {any} list */
function suggested(list) {
  const line = list.items[0];
  return html`<p class="big">${order(line)}</p>
    ${line.orderBy ? html`<p class="muted">${text.byDay(weekday(line.orderBy))}${packs(line)}</p>` : nothing}
    <dl class="sum">
      <div><dt>${text.position}</dt><dd>${number(line.onHand + line.onOrder)}</dd></div>
      ${line.stockOut ? html`<div><dt>${text.stockOut}</dt><dd>${fullDay(line.stockOut)}</dd></div>` : nothing}
      <div><dt>${text.delivery}</dt><dd>${delivery(line.leadTime)}</dd></div>
      <div><dt>${text.upTo}</dt><dd>${number(line.upTo)}</dd></div>
      ${line.cost ? html`<div><dt>${text.cost}</dt><dd>${money(line.cost, line.currency, 2)}</dd></div>` : nothing}</dl>
    <p class="muted">${because(line, list)}</p>`;
}

/** @param {any} line */
const packs = line => (line.packSize > 1 ? text.packs(number(line.quantity / line.packSize), number(line.packSize)) : '');
