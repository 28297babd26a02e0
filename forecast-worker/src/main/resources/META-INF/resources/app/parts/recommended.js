// @ts-check
import { html } from 'lit';
import { number, percent } from '../format.js';
import { words } from '../text/index.js';
import { named } from './ranking.js';

const text = words.together;

/** Items to offer, and why. @param {any[]} items @param {string} caption */
export const recommended = (items, caption) => html`<table class="list"><caption class="sr">${caption}</caption>
  <thead><tr><th scope="col">${words.table.item}</th><th scope="col" class="wide-only">${words.items.category}</th>
    <th scope="col">${text.why}</th></tr></thead>
  <tbody>${items.map(item => html`<tr><td>${named({ id: item.itemId, title: item.title }, item.itemId)}</td>
    <td class="wide-only">${item.category ?? ''}</td><td>${item.reasons.map(because).filter(Boolean).join(text.and)}</td></tr>`)}</tbody></table>`;

/** A reason in words. @param {{ kind: string, value: number }} reason */
function because({ kind, value }) {
  const share = kind === 'like-in-text' ? percent(value) : number(value);
  return text.reasons[kind]?.(share) ?? '';
}
