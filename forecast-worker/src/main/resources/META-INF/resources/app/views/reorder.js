// @ts-check
import { LitElement, html } from 'lit';
import { address, get } from '../api.js';
import { number } from '../format.js';
import { card, empty, held } from '../parts/card.js';
import { pager } from '../parts/pager.js';
import { Resource } from '../parts/resource.js';
import { go } from '../router.js';
import { words } from '../text/index.js';
import { orders } from './reorder-table.js';

const text = words.reorder;
const SIZE = 50;
const PAUSE = 300;
const LEVELS = ['0.8', '0.9', '0.95', '0.98'];

/** What can be asked for, as the server calls it; it stands in the address. */
const ASKED = /** @type {const} */ (['q', 'category', 'serviceLevel', 'leadTime', 'reviewDays', 'budget']);

/** What to order, of the items whose stock lasts shortest first. */
export class ReorderView extends LitElement {
  static properties = { route: { attribute: false } };

  constructor() {
    super();
    /** @type {import('../router.js').Route | undefined} */
    this.route = undefined;
    this.list = /** @type {Resource<any>} */ (new Resource(this));
    this.timer = 0;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('route')) {
      document.title = `${text.title} · Trendloom`;
      void this.list.load(signal => get(address('/v1/decisions/reorder', { ...this.asked, page: this.page - 1, size: SIZE }), signal));
    }
  }

  get page() {
    return Math.max(1, Math.min(100_000, Number.parseInt(this.route?.query.get('page') ?? '1', 10) || 1));
  }

  /** @returns {Record<string, string>} */
  get asked() {
    return Object.fromEntries(ASKED.map(name => [name, this.route?.query.get(name) ?? '']));
  }

  /** @param {number} page */
  where(page) {
    return address('/reorder', { ...this.asked, page: page > 1 ? page : '' });
  }

  /** Waits until typing pauses. @param {typeof ASKED[number]} name @param {Event} event */
  change(name, event) {
    const value = /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target).value.trim();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => go(address('/reorder', { ...this.asked, [name]: value }), true), PAUSE);
  }

  render() {
    const total = this.list.value?.total;
    return html`
      <div class="lead"><h1 tabindex="-1">${text.title}</h1>
        <a class="button" href=${address('/v1/decisions/reorder.csv', this.asked)} download="reorder.csv">${words.items.csv}</a></div>
      <div class="stack">
        ${this.#terms()}
        ${card({
          id: 'orders', busy: this.list.busy,
          title: html`<span role="status">${total === undefined ? text.title : words.items.found(number(total), total === 1)}</span>`,
        }, held(this.list, list => (list.items.length ? html`${orders(list)}${pager(list, page => this.where(page))}` : this.#none())))}
      </div>`;
  }

  #terms() {
    const { q, serviceLevel, leadTime, reviewDays, budget } = this.asked;
    const usual = String(this.list.value?.serviceLevel ?? 0.9);
    const chosen = serviceLevel || usual;
    const levels = LEVELS.includes(chosen) ? LEVELS : [chosen, ...LEVELS];
    return html`<form class="card terms fields" role="search" aria-label=${text.terms} @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
      <label>${words.items.searchIn}<input type="search" maxlength="200" autocomplete="off" data-find data-filter .value=${q ?? ''}
        @input=${(/** @type {Event} */ event) => this.change('q', event)}></label>
      <label>${text.enough}<select @change=${(/** @type {Event} */ event) => this.change('serviceLevel', event)}>${levels.map(level => html`
        <option value=${level} ?selected=${level === chosen}>${text.cases(number(100 * Number(level)))}</option>`)}</select></label>
      ${this.#field('leadTime', text.leadTime, leadTime, text.own)}
      ${this.#field('reviewDays', text.reviewDays, reviewDays, String(this.list.value?.reviewDays ?? ''))}
      ${this.#field('budget', text.budget, budget, text.any)}</form>`;
  }

  /** @param {typeof ASKED[number]} name @param {string} label @param {string | undefined} value @param {string} usual */
  #field(name, label, value, usual) {
    return html`<label>${label}<input inputmode="decimal" maxlength="100" autocomplete="off" placeholder=${usual} .value=${value ?? ''}
      @input=${(/** @type {Event} */ event) => this.change(name, event)}></label>`;
  }

  #none() {
    const { q, category } = this.asked;
    const asked = [q && words.items.quoted(q), category].filter(Boolean);
    return asked.length === 0 ? empty(text.noStock) : empty(words.items.none(asked.join(words.items.and)),
      html`<a class="button" href="/reorder">${words.items.clear(asked.join(words.items.and))}</a>`);
  }
}

customElements.define('tl-reorder', ReorderView);
