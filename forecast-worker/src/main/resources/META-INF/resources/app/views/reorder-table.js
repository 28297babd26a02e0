// @ts-check
import { html } from 'lit';
import { day, money, number } from '../format.js';
import { because, by, order } from '../parts/order.js';
import { named } from '../parts/ranking.js';
import { words } from '../text/index.js';

const text = words.reorder;

/** An order a row. @param {any} list */
export const orders = list => html`<table class="list items orders"><caption class="sr">${text.caption}</caption>
  <thead><tr><th scope="col">${words.table.item}</th><th scope="col" class="number">${text.quantity}</th>
    <th scope="col" class="number">${text.by}</th><th scope="col" class="number wide-only">${text.cost}</th>
    <th scope="col" class="number wide-only">${words.table.onHand}</th>
    <th scope="col" class="number wide-only">${text.stockOut}</th><th scope="col" class="why">${text.why}</th></tr></thead>
  <tbody>${list.items.map((/** @type {any} */ line) => row(line, list))}</tbody></table>`;

/** @param {any} line @param {any} list */
const row = (line, list) => html`<tr>
  <td>${named({ ...line, id: line.itemId }, [line.itemId, line.category].filter(Boolean).join(' · '))}</td>
  <td class="number"><b>${order(line)}</b></td>
  <td class="number">${by(line)}</td>
  <td class="number wide-only">${line.cost ? money(line.cost, line.currency, 2) : ''}</td>
  <td class="number wide-only">${number(line.onHand)}${line.onOrder > 0 ? html`<small class="below">${text.coming(number(line.onOrder))}</small>` : ''}</td>
  <td class="number wide-only">${line.stockOut ? day(line.stockOut) : ''}</td>
  <td class="why">${because(line, list)}</td></tr>`;
