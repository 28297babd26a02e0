// @ts-check
import { html, nothing } from 'lit';
import { number } from '../format.js';
import { words } from '../text/index.js';

const text = words.items;

/**
 * Leads from page to page.
 * @param {{ page: number, size: number, total: number }} list page from 0
 * @param {(page: number) => string} where address of a page, from 1
 */
export function pager({ page, size, total }, where) {
  const last = Math.max(1, Math.ceil(total / size));
  const at = page + 1;
  return html`<nav class="pager" aria-label=${text.pages}>
    ${at > 1 ? html`<a class="button" rel="prev" href=${where(at - 1)}>${text.before}</a>` : nothing}
    <span>${text.page(number(at), number(last))}</span>
    ${at < last ? html`<a class="button" rel="next" href=${where(at + 1)}>${text.after}</a>` : nothing}</nav>`;
}
