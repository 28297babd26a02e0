// @ts-check
import { html } from 'lit';
import { percent } from '../format.js';
import { card, empty, held } from '../parts/card.js';
import { named } from '../parts/ranking.js';
import { words } from '../text/index.js';

const text = words.item;

/** Items whose texts say nearly the same. @param {import('./item.js').ItemView} view */
export const similar = view => card({ id: 'similar', title: text.similar, size: 'c12', busy: view.similar.busy },
  held(view.similar, found => (found.items.length === 0 ? empty(text.noSimilar) : table(found.items))));

/** @param {any[]} items */
const table = items => html`<table class="list"><caption class="sr">${text.similar}</caption>
  <thead><tr><th scope="col">${words.table.item}</th><th scope="col" class="wide-only">${words.items.category}</th>
    <th scope="col" class="number">${text.likeness}</th></tr></thead>
  <tbody>${items.map(item => html`<tr><td>${named({ id: item.itemId, title: item.title }, item.itemId)}</td>
    <td class="wide-only">${item.category ?? ''}</td><td class="number">${percent(item.similarity)}</td></tr>`)}</tbody></table>`;
