// @ts-check
import { html, nothing } from 'lit';
import { number } from '../format.js';
import { icon } from '../parts/icons.js';
import { TRENDS, mark } from '../parts/mark.js';
import { words } from '../text/index.js';

const text = words.items;

/** Search, classes, category, price and stock. @param {import('./items.js').ItemsView} view */
export function filters(view) {
  const { q, meaning, trend, category } = view.shown;
  /** @type {Map<string, number>} */
  const counts = new Map(view.facets.value?.trends.map((/** @type {any} */ one) => [one.value, one.items]));
  /** @param {Event} event */
  const value = event => /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target).value;
  return html`<form class="card filters" role="search" aria-label=${text.filter}
    @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
    <div class="find wide">${icon('search')}<label class="sr" for="q">${words.frame.find}</label>
      <input id="q" type="search" maxlength="200" autocomplete="off" placeholder=${text.searchIn} .value=${q} data-find
        @input=${(/** @type {Event} */ event) => view.search(value(event))}></div>
    <label class="also"><input type="checkbox" .checked=${meaning === 'true'}
      @change=${(/** @type {Event} */ event) =>
        view.change({ meaning: /** @type {HTMLInputElement} */ (event.target).checked ? 'true' : '' })}>${text.meaning}</label>
    <div class="chips" role="group" aria-label=${words.table.heading}>${TRENDS.map((one, i) => html`
      <button type="button" class="chip" aria-pressed=${one === trend ? 'true' : 'false'} ?data-filter=${i === 0}
        @click=${() => view.change({ trend: one === trend ? '' : one })}>${mark(one)}
        ${counts.has(one) ? html`<span>${number(counts.get(one) ?? 0)}</span>` : nothing}</button>`)}</div>
    ${categories(view, category, value)}
    <div class="prices" role="group" aria-label=${words.table.price}>
      ${price(view, 'priceFrom', text.priceFrom)}${price(view, 'priceTo', text.priceTo)}</div>
    ${stocks(view)}</form>`;
}

/** @param {import('./items.js').ItemsView} view @param {string} chosen @param {(event: Event) => string} value */
function categories(view, chosen, value) {
  /** @type {{ value: string, items: number }[]} */
  const known = view.facets.value?.categories ?? [];
  const all = chosen && !known.some(one => one.value === chosen) ? [{ value: chosen, items: 0 }, ...known] : known;
  return all.length === 0 ? nothing : html`<label class="select"><span>${text.category}</span>
    <select .value=${chosen} @change=${(/** @type {Event} */ event) => view.change({ category: value(event) })}>
      <option value="">${text.any}</option>
      ${all.map(one => html`<option value=${one.value} ?selected=${one.value === chosen}>${one.value} (${number(one.items)})</option>`)}
    </select></label>`;
}

/** @param {import('./items.js').ItemsView} view @param {'priceFrom' | 'priceTo'} name @param {string} label */
const price = (view, name, label) => html`<label class="select"><span>${label}</span>
  <input class="price" type="number" min="0" max="999999999" step="any" inputmode="decimal" .value=${view.shown[name]}
    @change=${(/** @type {Event} */ event) => view.change({ [name]: /** @type {HTMLInputElement} */ (event.target).value })}></label>`;

/** @param {import('./items.js').ItemsView} view */
const stocks = view => html`<label class="select"><span>${words.table.onHand}</span>
  <select .value=${view.shown.stock} @change=${(/** @type {Event} */ event) => view.change({ stock: /** @type {HTMLSelectElement} */ (event.target).value })}>
    <option value="">${text.any}</option>
    ${Object.entries(text.stocks).map(([value, word]) => html`<option value=${value} ?selected=${value === view.shown.stock}>${word}</option>`)}
  </select></label>`;
