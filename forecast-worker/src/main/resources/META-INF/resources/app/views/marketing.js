// @ts-check
import { LitElement, html } from 'lit';
import { address, get } from '../api.js';
import { fullDay, number } from '../format.js';
import { card, empty, held } from '../parts/card.js';
import { pager } from '../parts/pager.js';
import { Resource } from '../parts/resource.js';
import { go } from '../router.js';
import { words } from '../text/index.js';
import { decisions } from './marketing-table.js';

const text = words.marketing;
const SIZE = 50;
const PAUSE = 300;
const DAYS = ['7', '14', '30'];

/** What can be asked for, as the server calls it; it stands in the address. */
const ASKED = /** @type {const} */ (['q', 'category', 'known', 'days', 'margin', 'campaignCost', 'budget']);

/** What to mark down, promote, advertise or leave, of the items that sell most first. */
export class MarketingView extends LitElement {
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
      void this.list.load(signal => get(address('/v1/decisions/marketing', { ...this.asked, page: this.page - 1, size: SIZE }), signal));
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
    return address('/marketing', { ...this.asked, page: page > 1 ? page : '' });
  }

  /** Waits until typing pauses. @param {typeof ASKED[number]} name @param {Event} event */
  change(name, event) {
    const value = /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target).value.trim();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => go(address('/marketing', { ...this.asked, [name]: value }), true), PAUSE);
  }

  render() {
    const total = this.list.value?.total;
    return html`
      <div class="lead"><h1 tabindex="-1">${text.title}</h1>
        <a class="button" href=${address('/v1/decisions/marketing.csv', this.asked)} download="marketing.csv">${words.items.csv}</a></div>
      <div class="stack">
        ${this.#terms()}
        ${card({
          id: 'decisions', busy: this.list.busy,
          title: html`<span role="status">${total === undefined ? text.title : words.items.found(number(total), total === 1)}</span>`,
        }, held(this.list, list => html`<p class="muted">${list.learned ? text.learned(number(list.known), fullDay(list.learned)) : text.notLearned}</p>
          ${list.items.length ? html`${decisions(list)}${pager(list, page => this.where(page))}` : this.#none()}`))}
      </div>`;
  }

  #terms() {
    const { q, known, days, margin, campaignCost, budget } = this.asked;
    const chosen = days || String(this.list.value?.days ?? 14);
    return html`<form class="card terms fields" role="search" aria-label=${text.terms} @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
      <label>${words.items.searchIn}<input type="search" maxlength="200" autocomplete="off" data-find data-filter .value=${q ?? ''}
        @input=${(/** @type {Event} */ event) => this.change('q', event)}></label>
      <label>${text.shown}<select @change=${(/** @type {Event} */ event) => this.change('known', event)}>
        <option value="" ?selected=${known !== 'true'}>${text.all}</option>
        <option value="true" ?selected=${known === 'true'}>${text.known}</option></select></label>
      <label>${text.days}<select @change=${(/** @type {Event} */ event) => this.change('days', event)}>${DAYS.map(each => html`
        <option value=${each} ?selected=${each === chosen}>${each}</option>`)}</select></label>
      ${this.#field('margin', text.margin, margin, text.marginHint)}
      ${this.#field('campaignCost', text.campaignCost, campaignCost, '0')}
      ${this.#field('budget', text.budget, budget, text.any)}</form>`;
  }

  /** @param {typeof ASKED[number]} name @param {string} label @param {string | undefined} value @param {string} usual */
  #field(name, label, value, usual) {
    return html`<label>${label}<input inputmode="decimal" maxlength="100" autocomplete="off" placeholder=${usual} .value=${value ?? ''}
      @input=${(/** @type {Event} */ event) => this.change(name, event)}></label>`;
  }

  #none() {
    const { q, category, known } = this.asked;
    const asked = [q && words.items.quoted(q), category].filter(Boolean);
    if (asked.length > 0) {
      return empty(words.items.none(asked.join(words.items.and)),
        html`<a class="button" href="/marketing">${words.items.clear(asked.join(words.items.and))}</a>`);
    }
    return empty(known === 'true' ? text.noneKnown : text.noForecasts);
  }
}

customElements.define('tl-marketing', MarketingView);
