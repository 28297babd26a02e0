// @ts-check
import { LitElement, html } from 'lit';
import { address, get } from '../api.js';
import { money, number, percent } from '../format.js';
import { card, choice, empty, held } from '../parts/card.js';
import { Resource } from '../parts/resource.js';
import { go } from '../router.js';
import { words } from '../text/index.js';
import { offer } from './customers-offer.js';
import { topics } from './customers-topics.js';

const text = words.voices;

/** Which customers there are, and what they write. */
export class CustomersView extends LitElement {
  static properties = { route: { attribute: false } };

  constructor() {
    super();
    /** @type {import('../router.js').Route | undefined} */
    this.route = undefined;
    this.topics = /** @type {Resource<any>} */ (new Resource(this));
    this.offer = /** @type {Resource<any>} */ (new Resource(this));
    this.segments = /** @type {Resource<any>} */ (new Resource(this));
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = `${text.title} · Trendloom`;
    void this.segments.load(signal => get('/v1/customers/segments', signal));
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('route')) {
      return;
    }
    const before = /** @type {import('../router.js').Route | undefined} */ (changed.get('route'));
    if (!before || before.query.get('language') !== this.route?.query.get('language')) {
      void this.topics.load(signal => get(address('/v1/reviews/topics', { language: this.language }), signal));
    }
    if (this.customer && before?.query.get('customer') !== this.customer) {
      void this.offer.load(signal => get(address('/v1/recommendations', { customer: this.customer }), signal));
    }
  }

  /** The pseudonym of a customer. */
  get customer() {
    return this.route?.query.get('customer') ?? '';
  }

  /** Shows the same otherwise. @param {Record<string, string>} change */
  change(change) {
    go(address('/customers', { language: this.language, customer: this.customer, ...change }), true);
  }

  get language() {
    const asked = this.route?.query.get('language') ?? '';
    return ['en', 'zh'].includes(asked) ? asked : '';
  }

  render() {
    return html`
      <div class="lead"><h1 tabindex="-1">${text.title}</h1>
        ${choice(text.language, [['', text.both], ['en', text.languages.en ?? ''], ['zh', text.languages.zh ?? '']], this.language,
          language => this.change({ language }))}</div>
      <div class="grid">
        ${topics(this.topics, 'complaint')}${topics(this.topics, 'praise')}
        ${card({ id: 'segments', title: text.segmentsTitle, size: 'c12', busy: this.segments.busy },
          this.segments.problem?.kind === 'no-customers' ? empty(text.noCustomers) : held(this.segments, table))}
        ${offer(this)}
      </div>`;
  }
}

/** @param {any} list */
const table = list => html`<p class="muted">${text.segmentsHow(number(list.customers), number(list.minimum))}</p>
  <table class="list"><caption class="sr">${text.segmentsTitle}</caption>
  <thead><tr><th scope="col">${text.segment}</th><th scope="col" class="number">${text.customers}</th>
    <th scope="col" class="number">${text.share}</th><th scope="col" class="number wide-only">${text.revenue}</th>
    <th scope="col" class="number wide-only">${text.before30}</th><th scope="col" class="number wide-only">${text.before90}</th></tr></thead>
  <tbody>${list.segments.map((/** @type {any} */ one) => html`<tr>
    <td><b>${text.segments[one.segment]?.[0] ?? one.segment}</b><small class="below">${text.segments[one.segment]?.[1] ?? ''}</small></td>
    <td class="number">${told(one.customers, number)}</td><td class="number">${told(one.share, percent)}</td>
    <td class="number wide-only">${told(one.revenue, value => money(value, list.currency))}</td>
    <td class="number wide-only">${told(one.customers30DaysAgo, number)}</td>
    <td class="number wide-only">${told(one.customers90DaysAgo, number)}</td></tr>`)}</tbody></table>`;

/** @param {number | undefined} value @param {(value: number) => string} written */
const told = (value, written) => (value === undefined ? text.few : written(value));

customElements.define('tl-customers', CustomersView);
