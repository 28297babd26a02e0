// @ts-check
import { LitElement, html, nothing } from 'lit';
import { address, get } from '../api.js';
import { fullDay, later, money } from '../format.js';
import { failed } from '../parts/card.js';
import { Resource } from '../parts/resource.js';
import { go, itemPath } from '../router.js';
import { words } from '../text/index.js';
import { course } from './item-course.js';
import { facts } from './item-facts.js';
import { reorder } from './item-reorder.js';
import { reviews } from './item-reviews.js';
import { similar } from './item-similar.js';
import { together } from './item-together.js';
import { byDay } from './item-trend.js';
import './item-what-if.js';
import { influences } from './item-why.js';

const text = words.item;

/** Everything of one item. */
export class ItemView extends LitElement {
  static properties = { route: { attribute: false }, scenario: { state: true } };

  constructor() {
    super();
    /** @type {import('../router.js').Route | undefined} */
    this.route = undefined;
    /** @type {any} the forecast if something were different */
    this.scenario = null;
    this.details = /** @type {Resource<any>} */ (new Resource(this));
    this.forecast = /** @type {Resource<any>} */ (new Resource(this));
    this.series = /** @type {Resource<any>} */ (new Resource(this));
    this.past = /** @type {Resource<any>} */ (new Resource(this));
    this.why = /** @type {Resource<any>} */ (new Resource(this));
    this.reviews = /** @type {Resource<any>} */ (new Resource(this));
    this.order = /** @type {Resource<any>} */ (new Resource(this));
    this.similar = /** @type {Resource<any>} */ (new Resource(this));
    this.together = /** @type {Resource<any>} */ (new Resource(this));
    this.id = '';
  }

  createRenderRoot() {
    return this;
  }

  /** Days of the past that are shown. */
  get history() {
    return this.route?.query.get('history') === '365' ? 365 : 91;
  }

  /** Whether past forecasts are drawn over what was sold. */
  get showsPast() {
    return this.route?.query.get('past') === '1';
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('route')) {
      return;
    }
    const before = /** @type {import('../router.js').Route | undefined} */ (changed.get('route'));
    if (this.route?.id !== before?.id) {
      void this.#load(`/v1/items/${encodeURIComponent(this.route?.id ?? '')}`);
    } else if (before?.query.get('history') !== this.route?.query.get('history')) {
      void this.#loadSeries(`/v1/items/${encodeURIComponent(this.route?.id ?? '')}`);
    }
    if (this.showsPast && (this.route?.id !== before?.id || before?.query.get('past') !== '1')) {
      void this.past.load(signal => get(`/v1/items/${encodeURIComponent(this.route?.id ?? '')}/forecasts?weeks=13`, signal));
    }
  }

  /** @param {string} path */
  async #load(path) {
    this.scenario = null;
    document.title = `${this.route?.id} · Trendloom`;
    void this.details.load(signal => get(path, signal)).then(() => {
      document.title = `${this.details.value?.title ?? this.route?.id} · Trendloom`;
    });
    void this.order.load(signal => get(address('/v1/decisions/reorder', { item: this.route?.id }), signal));
    void this.why.load(signal => get(`${path}/explanation?nearest=0`, signal));
    void this.reviews.load(signal => get(`${path}/reviews/summary`, signal));
    void this.similar.load(signal => get(`${path}/similar?limit=5`, signal));
    void this.together.load(signal => get(address('/v1/recommendations', { item: this.route?.id, limit: 5 }), signal));
    await this.forecast.load(signal => get(`${path}/forecast`, signal));
    await this.#loadSeries(path);
  }

  /** @param {string} path */
  async #loadSeries(path) {
    const cutoff = this.forecast.value?.cutoff;
    const from = cutoff ? later(cutoff, 1 - this.history) : '';
    await this.series.load(signal => get(address(`${path}/series`, { from }), signal));
  }

  /** Shows the same item otherwise. @param {Record<string, string>} change */
  change(change) {
    const query = new URLSearchParams(this.route?.query);
    Object.entries(change).forEach(([name, value]) => (value ? query.set(name, value) : query.delete(name)));
    go(`${itemPath(this.route?.id ?? '')}?${query}`, true);
  }

  render() {
    const back = new URLSearchParams(this.route?.query);
    ['step', 'history', 'past'].forEach(name => back.delete(name));
    const list = `/items${back.size ? `?${back}` : ''}`;
    const path = html`<nav class="crumb" aria-label=${text.path}><a class="link" href=${list}>${words.items.title}</a> › ${this.route?.id}</nav>`;
    const { value: item, problem } = this.details;
    if (problem) {
      return html`${path}<h1 tabindex="-1">${this.route?.id}</h1>
        <section class="card">${failed(problem, () => this.details.again())}</section>`;
    }
    return html`${path}
      <div class="lead"><div><h1 tabindex="-1" lang=${item?.language ?? nothing}>${item?.title ?? this.route?.id}</h1>
        ${item ? meta(item) : nothing}</div></div>
      <div class="stack">
        ${facts(this)}
        <div class="grid"><div class="c8 stack">${course(this)}${byDay(this)}${influences(this)}</div>
          <div class="c4 stack">${reorder(this)}<tl-what-if .item=${item} .forecast=${this.forecast.value}
            @scenario=${(/** @type {CustomEvent} */ event) => (this.scenario = event.detail)}></tl-what-if>${reviews(this)}</div>
          ${together(this)}${similar(this)}</div>
      </div>`;
  }
}

/** @param {any} item */
const meta = item => html`<p class="meta"><span>${item.id}</span>
  ${item.category ? html`<span>${item.category}</span>` : nothing}
  ${item.price === undefined ? nothing : html`<span>${money(item.price, item.currency, 2)}</span>`}
  ${item.launchDay || item.sales.firstDay ? html`<span>${text.since(fullDay(item.launchDay ?? item.sales.firstDay))}</span>` : nothing}
  ${item.inCatalogue ? nothing : html`<span>${text.stub}</span>`}</p>`;

customElements.define('tl-item', ItemView);
