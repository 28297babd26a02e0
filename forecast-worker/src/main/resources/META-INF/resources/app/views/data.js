// @ts-check
import { LitElement, html, nothing } from 'lit';
import { get, post } from '../api.js';
import { moment, number, weekday } from '../format.js';
import { card, empty, failed, held } from '../parts/card.js';
import { Resource } from '../parts/resource.js';
import { words } from '../text/index.js';
import { arrivals } from './data-arrivals.js';
import './data-rejections.js';

const text = words.data;

/** What was taken in, and what could not be. */
export class DataView extends LitElement {
  static properties = { route: { attribute: false }, problem: { state: true } };

  constructor() {
    super();
    /** @type {import('../router.js').Route | undefined} */
    this.route = undefined;
    /** @type {import('../api.js').Problem | null} of the last replay */
    this.problem = null;
    this.status = /** @type {Resource<any>} */ (new Resource(this));
    this.arrived = /** @type {Resource<any>} */ (new Resource(this));
    this.letters = /** @type {Resource<any>} */ (new Resource(this));
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = `${text.title} · Trendloom`;
    void this.status.load(signal => get('/v1/status', signal));
    void this.arrived.load(signal => get('/v1/batches?size=10', signal));
    this.#list();
  }

  #list() {
    void this.letters.load(signal => get('/v1/dead-letters?limit=100', signal));
  }

  /** Sends letters back to their queues, one after the other. @param {any[]} letters */
  async #replay(letters) {
    this.problem = null;
    try {
      for (const letter of letters) {
        await post(`/v1/dead-letters/${letter.id}/replay`, {});
      }
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.#list();
  }

  render() {
    return html`<div class="lead"><h1 tabindex="-1">${text.title}</h1></div><div class="stack">
      ${card({ id: 'taken', title: text.taken, busy: this.status.busy }, held(this.status, taken))}
      <tl-rejections .route=${this.route}></tl-rejections>
      ${card({ id: 'arrived', title: text.arrived, busy: this.arrived.busy }, held(this.arrived, arrivals))}
      ${card({ id: 'letters', title: text.letters, busy: this.letters.busy }, html`
        ${this.problem ? failed(this.problem, () => this.#list()) : nothing}
        ${held(this.letters, page => (page.letters.length === 0 ? empty(text.noLetters) : this.#letters(page.letters)))}`)}</div>`;
  }

  /** By reason. @param {any[]} letters */
  #letters(letters) {
    /** @type {Map<string, any[]>} */
    const byReason = new Map();
    letters.forEach(letter => byReason.set(letter.reason, [...(byReason.get(letter.reason) ?? []), letter]));
    return html`${[...byReason].map(([reason, group]) => html`<div class="reason"><div class="head"><p><b lang="en">${reason}</b></p>
      <button class="button" @click=${() => this.#replay(group)}>${text.replayAll(number(group.length))}</button></div>
      <table class="list"><caption class="sr">${reason}</caption><thead><tr><th scope="col">${text.queue}</th>
        <th scope="col" class="number wide-only">${text.attempts}</th><th scope="col" class="wide-only">${text.first}</th>
        <th scope="col">${text.last}</th><td></td></tr></thead>
      <tbody>${group.map(letter => html`<tr><th scope="row" class="id">${letter.queue}</th><td class="number wide-only">${number(letter.attempts)}</td>
        <td class="wide-only">${moment(letter.firstTime)}</td><td>${moment(letter.lastTime)}</td>
        <td class="number"><button class="plain" @click=${() => this.#replay([letter])}>${text.replay}</button></td></tr>`)}</tbody></table></div>`)}`;
  }
}

/** @param {any} status */
const taken = status => html`<dl class="counts">
  ${count(text.closedDay, status.cutoff ? weekday(status.cutoff) : '–')}
  ${count(text.items, number(status.items))}
  ${count(text.texts, text.ofAll(number(status.itemsWithVectors), number(status.itemsWithText)))}
  ${count(text.reviews, text.ofAll(number(status.reviewsWithVectors), number(status.reviewsWithText)))}
  ${count(text.forecasts, text.ofAll(number(status.forecastsOfRecord), number(status.eligibleItems)))}
  ${count(text.batches, number(status.lastBatchSequence))}</dl>
  ${status.championRefusal ? html`<p class="muted" lang="en">${status.championRefusal}</p>` : nothing}`;

/** @param {string} name @param {string} value */
const count = (name, value) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

customElements.define('tl-data', DataView);
