// @ts-check
import { html } from 'lit';
import { number, percent } from '../format.js';
import { card, empty, held } from '../parts/card.js';
import { named } from '../parts/ranking.js';
import { words } from '../text/index.js';

const text = words.together;

/** What to offer beside the item, and why. @param {import('./item.js').ItemView} view */
export function together(view) {
  const nothingYet = view.together.problem?.kind === 'nothing-learned';
  return card({ id: 'together', title: text.title, size: 'c12', busy: view.together.busy }, nothingYet ? empty(text.notLearned)
    : held(view.together, found => (found.items.length === 0 ? empty(text.none) : table(found.items))));
}

/** @param {any[]} items */
const table = items => html`<table class="list"><caption class="sr">${text.title}</caption>
  <thead><tr><th scope="col">${words.table.item}</th><th scope="col" class="wide-only">${words.items.category}</th>
    <th scope="col">${text.why}</th></tr></thead>
  <tbody>${items.map(item => html`<tr><td>${named({ id: item.itemId, title: item.title }, item.itemId)}</td>
    <td class="wide-only">${item.category ?? ''}</td><td>${item.reasons.map(because).filter(Boolean).join(text.and)}</td></tr>`)}</tbody></table>`;

/** A reason in words. @param {{ kind: string, value: number }} reason */
function because({ kind, value }) {
  const share = kind === 'like-in-text' ? percent(value) : number(value);
  return text.reasons[kind]?.(share) ?? '';
}
