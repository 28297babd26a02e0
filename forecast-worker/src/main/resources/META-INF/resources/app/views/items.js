// @ts-check
import { LitElement, html, nothing } from 'lit';
import { address, get } from '../api.js';
import { number } from '../format.js';
import { card, empty, held } from '../parts/card.js';
import { pager } from '../parts/pager.js';
import { Resource } from '../parts/resource.js';
import { go } from '../router.js';
import { words } from '../text/index.js';
import { filters } from './items-filters.js';
import { items } from './items-table.js';

const text = words.items;
const SIZE = 50;
const PAUSE = 200;
const SORT = '-change';

/**
 * What of the list is shown; it stands in the address.
 * @typedef {{ q: string, meaning: string, trend: string, category: string, priceFrom: string, priceTo: string, stock: string, sort: string, page: number }} Shown
 */

/** The items of the shop: searched, filtered and sorted by the server, a page at a time. */
export class ItemsView extends LitElement {
  static properties = { route: { attribute: false } };

  constructor() {
    super();
    /** @type {import('../router.js').Route | undefined} */
    this.route = undefined;
    this.list = /** @type {Resource<any>} */ (new Resource(this));
    this.facets = /** @type {Resource<any>} */ (new Resource(this));
    this.timer = 0;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('route')) {
      document.title = `${text.title} · Trendloom`;
      const { sort, page, ...filter } = { ...this.shown, ...this.#meaning() };
      void this.list.load(signal =>
        get(address('/v1/items', { ...filter, sort: sort || this.#usual(), page: page - 1, size: SIZE }), signal));
      void this.facets.load(signal => get(address('/v1/facets', filter), signal));
    }
  }

  /** @returns {Shown} */
  get shown() {
    const query = this.route?.query ?? new URLSearchParams();
    const given = (/** @type {string} */ name) => query.get(name) ?? '';
    const meaning = query.get('meaning') === 'true' ? 'true' : '';
    const page = Math.max(1, Math.min(100_000, Number.parseInt(query.get('page') ?? '1', 10) || 1));
    return { q: given('q'), meaning, trend: given('trend'), category: given('category'), priceFrom: given('priceFrom'),
      priceTo: given('priceTo'), stock: given('stock'), sort: given('sort'), page };
  }

  /** Without a text there is nothing to be similar to. */
  #meaning() {
    return { meaning: this.shown.q && this.shown.meaning };
  }

  #usual() {
    return this.shown.q ? '' : SORT;
  }

  /** The address with something else in it, on the first page. @param {Partial<Shown>} change */
  where(change) {
    const { page, ...rest } = { ...this.shown, page: 1, ...change };
    return address('/items', { ...rest, page: page > 1 ? page : '' });
  }

  /** @param {Partial<Shown>} change */
  change(change) {
    go(this.where(change), true);
  }

  /** Waits until typing pauses. @param {string} q */
  search(q) {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.change({ q: q.trim(), sort: '' }), PAUSE);
  }

  render() {
    const { page: _, ...shown } = this.shown;
    const asked = { ...shown, ...this.#meaning(), sort: shown.sort || this.#usual() };
    const { total, similar } = this.list.value ?? {};
    return html`
      <div class="lead"><h1 tabindex="-1">${text.title}</h1>
        <p class="row"><a class="button" href=${address('/v1/items.csv', asked)} download="items.csv">${text.csv}</a>
          <a class="button" href=${address('/v1/items.parquet', asked)} download="items.parquet">${text.parquet}</a></p></div>
      <div class="stack">
        ${filters(this)}
        ${card({
          id: 'list', busy: this.list.busy,
          title: html`<span role="status">${total === undefined ? text.title : text.found(number(total), total === 1)}${similar ? text.ofThem(number(similar)) : ''}</span>`,
        }, held(this.list, page => html`${page.meaning?.away ? html`<p class="muted" role="status" title=${page.meaning.away}>${text.away}</p>` : nothing}
          ${page.items.length ? html`${items(this, page.items)}${pager(page, at => this.where({ page: at }))}` : this.#none()}`))}
      </div>`;
  }

  #none() {
    const { q, trend, category, priceFrom, priceTo, stock } = this.shown;
    /** What was asked for, and the list without it. @type {[string, Partial<Shown>][]} */
    const asked = [
      [q && text.quoted(q), { q: '' }],
      [words.trends[/** @type {import('../parts/mark.js').Trend} */ (trend)] ?? '', { trend: '' }],
      [category, { category: '' }],
      [priceFrom && text.atLeast(priceFrom), { priceFrom: '' }],
      [priceTo && text.atMost(priceTo), { priceTo: '' }],
      [text.stocks[stock] ?? '', { stock: '' }],
    ];
    const given = asked.filter(([said]) => said);
    return given.length === 0 ? empty(words.states.noForecastDo)
      : empty(text.none(given.map(([said]) => said).join(text.and)), html`<p class="row">${given.map(([said, without]) => html`
        <a class="button" href=${this.where(without)}>${text.clear(said)}</a>`)}</p>`);
  }
}

customElements.define('tl-items', ItemsView);
