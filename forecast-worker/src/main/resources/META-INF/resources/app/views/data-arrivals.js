// @ts-check
import { html } from 'lit';
import { day, moment, number } from '../format.js';
import { empty } from '../parts/card.js';
import { words } from '../text/index.js';

const text = words.data;

/** The latest batches. @param {any} page */
export const arrivals = page => (page.batches.length === 0 ? empty(text.noArrivals) : html`
  <table class="list"><caption class="sr">${text.arrived}</caption><thead><tr><th scope="col">${text.time}</th>
    <th scope="col">${text.kind}</th><th scope="col" class="number">${text.rows}</th>
    <th scope="col" class="number">${text.refused}</th><th scope="col" class="wide-only">${text.days}</th></tr></thead>
  <tbody>${page.batches.map(batch)}</tbody></table>
  <p class="muted">${text.ofBatches(number(page.batches.length), number(page.total))}</p>`);

/** @param {any} of */
const batch = of => html`<tr><th scope="row">${moment(of.at)}</th><td>${text.kinds[of.kind] ?? of.kind}</td>
  <td class="number">${number(of.rows)}</td><td class="number">${number(of.rejected)}</td><td class="wide-only">${span(of)}</td></tr>`;

/** @param {any} of */
const span = of => (!of.firstDay ? '' : of.firstDay === of.lastDay ? day(of.firstDay) : `${day(of.firstDay)} – ${day(of.lastDay)}`);
