// @ts-check
import { LitElement, html } from 'lit';
import { address, get } from '../api.js';
import { number } from '../format.js';
import { card, empty, held } from './card.js';
import { pager } from './pager.js';
import { Resource } from './resource.js';
import { go } from '../router.js';
import { words } from '../text/index.js';

/** @typedef {import('./card.js').Content} Content */

const SIZE = 50;
const PAUSE = 300;

/** Decisions on items, a page at a time from the server, by terms that stand in the address. */
export class DecisionView extends LitElement {
  static properties = { route: { attribute: false } };

  /**
   * @param {string} name of the view in the address, and of its decisions at the server
   * @param {{ title: string, terms: string }} text
   * @param {readonly string[]} terms what can be asked for beside q and category, as the server calls it
   */
  constructor(name, text, terms) {
    super();
    this.name = name;
    this.text = text;
    this.terms = ['q', 'category', ...terms];
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
      document.title = `${this.text.title} · Trendloom`;
      void this.list.load(signal => get(address(`/v1/decisions/${this.name}`, { ...this.asked, page: this.page - 1, size: SIZE }), signal));
    }
  }

  get page() {
    return Math.max(1, Math.min(100_000, Number.parseInt(this.route?.query.get('page') ?? '1', 10) || 1));
  }

  /** @returns {Record<string, string>} */
  get asked() {
    return Object.fromEntries(this.terms.map(name => [name, this.route?.query.get(name) ?? '']));
  }

  /** @param {number} page */
  where(page) {
    return address(`/${this.name}`, { ...this.asked, page: page > 1 ? page : '' });
  }

  /** Waits until typing pauses. @param {string} name @param {Event} event */
  change(name, event) {
    const value = /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target).value.trim();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => go(address(`/${this.name}`, { ...this.asked, [name]: value }), true), PAUSE);
  }

  render() {
    const total = this.list.value?.total;
    return html`
      <div class="lead"><h1 tabindex="-1">${this.text.title}</h1>
        <a class="button" href=${address(`/v1/decisions/${this.name}.csv`, this.asked)} download="${this.name}.csv">${words.items.csv}</a></div>
      <div class="stack">
        <form class="card terms fields" role="search" aria-label=${this.text.terms} @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
          <label>${words.items.searchIn}<input type="search" maxlength="200" autocomplete="off" data-find data-filter .value=${this.asked.q ?? ''}
            @input=${(/** @type {Event} */ event) => this.change('q', event)}></label>
          ${this.fields(this.asked)}</form>
        ${card({
          id: 'decisions', busy: this.list.busy,
          title: html`<span role="status">${total === undefined ? this.text.title : words.items.found(number(total), total === 1)}</span>`,
        }, held(this.list, list => html`${this.note(list)}
          ${list.items.length ? html`${this.table(list)}${pager(list, page => this.where(page))}` : this.#none()}`))}
      </div>`;
  }

  /** A term that is typed. @param {string} name @param {string} label @param {string} usual */
  field(name, label, usual) {
    return html`<label>${label}<input inputmode="decimal" maxlength="100" autocomplete="off" placeholder=${usual} .value=${this.asked[name] ?? ''}
      @input=${(/** @type {Event} */ event) => this.change(name, event)}></label>`;
  }

  /** A term that is chosen. @param {string} name @param {string} label @param {[string, string][]} choices value and word @param {string} chosen */
  select(name, label, choices, chosen) {
    return html`<label>${label}<select @change=${(/** @type {Event} */ event) => this.change(name, event)}>${choices.map(([value, word]) => html`
      <option value=${value} ?selected=${value === chosen}>${word}</option>`)}</select></label>`;
  }

  #none() {
    const { q, category } = this.asked;
    const asked = [q && words.items.quoted(q), category].filter(Boolean);
    return asked.length === 0 ? empty(this.nothing()) : empty(words.items.none(asked.join(words.items.and)),
      html`<a class="button" href="/${this.name}">${words.items.clear(asked.join(words.items.and))}</a>`);
  }

  /** The terms. @param {Record<string, string>} _asked @returns {Content} */
  fields(_asked) {
    return '';
  }

  /** What there is to say of the list as a whole. @param {any} _list @returns {Content} */
  note(_list) {
    return '';
  }

  /** The decisions. @param {any} _list @returns {Content} */
  table(_list) {
    return '';
  }

  /** Why there are none though all are asked for. @returns {string} */
  nothing() {
    return '';
  }
}
