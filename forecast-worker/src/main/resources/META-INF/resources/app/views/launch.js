// @ts-check
import { LitElement, html, nothing } from 'lit';
import { post } from '../api.js';
import { fan } from '../charts/fan.js';
import { number, percent, weekday } from '../format.js';
import { card, empty, held } from '../parts/card.js';
import '../parts/chart.js';
import { mark } from '../parts/mark.js';
import { Resource } from '../parts/resource.js';
import { itemPath } from '../router.js';
import { words } from '../text/index.js';

const text = words.launch;
const PAUSE = 400;
const DAYS = 28;

/** The first weeks of an item that is not on sale yet. */
export class LaunchView extends LitElement {
  static properties = { route: { attribute: false }, asked: { state: true } };

  constructor() {
    super();
    /** @type {import('../router.js').Route | undefined} */
    this.route = undefined;
    this.asked = false;
    this.answer = /** @type {Resource<any>} */ (new Resource(this));
    this.timer = 0;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = `${text.title} · Trendloom`;
  }

  #typed() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.#ask(), PAUSE);
  }

  #ask() {
    const form = /** @type {HTMLFormElement} */ (this.querySelector('form'));
    const given = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]).filter(([, value]) => value);
    const item = Object.fromEntries(given);
    this.asked = 'title' in item;
    if (this.asked && form.checkValidity()) {
      const price = item.price === undefined ? {} : { price: Number(item.price) };
      void this.answer.load(signal => post('/v1/forecasts', { item: { ...item, ...price } }, signal));
    }
  }

  render() {
    return html`<div class="lead"><h1 tabindex="-1">${text.title}</h1></div>
      <div class="grid">
        ${card({ id: 'described', title: text.item, size: 'c4' }, this.#form())}
        <div class="c8 stack">
          ${card({ id: 'first', title: text.first, busy: this.answer.busy }, this.asked ? held(this.answer, first) : empty(text.how))}
          ${this.asked && this.answer.value && !this.answer.problem ? card({ id: 'near', title: text.near }, near(this.answer.value)) : nothing}
        </div></div>`;
  }

  #form() {
    return html`<form class="fields" @input=${this.#typed} @submit=${(/** @type {Event} */ event) => { event.preventDefault(); this.#ask(); }}>
      <label>${text.name}<input name="title" required maxlength="500" autocomplete="off"></label>
      <label>${text.description}<textarea name="description" rows="4" maxlength="5000"></textarea></label>
      <label>${words.items.category}<input name="category" maxlength="200" autocomplete="off"></label>
      <label>${words.table.price}<input name="price" type="number" min="0.01" max="1000000" step="0.01" inputmode="decimal"></label>
      <button class="button first">${text.ask}</button></form>`;
  }
}

/** @param {any} forecast */
function first({ horizon, totals, trend }) {
  const days = horizon.slice(0, DAYS);
  const next = days.map((/** @type {any} */ one) => ({ ...one, open: one.open !== false }));
  const total = totals['30'].quantiles;
  const say = (/** @type {number} */ i) => words.item.saysNext(weekday(days[i].day),
    ...(/** @type {[string, string, string]} */ (['0.5', '0.1', '0.9'].map(level => number(days[i].quantiles[level])))));
  const figures = () => ({
    head: [words.item.day, words.chart.below1, words.chart.below5, words.chart.below9],
    rows: days.map((/** @type {any} */ one) => [weekday(one.day), ...['0.1', '0.5', '0.9'].map(level => number(one.quantiles[level]))]),
  });
  return html`<p class="big">${number(total['0.5'])}</p>
    <p class="muted">${text.total(number(total['0.1']), number(total['0.9']))}</p>
    <p>${mark(trend.label)} <span class="muted">${percent(trend.probabilities[trend.label])}</span></p>
    <tl-chart .draw=${(/** @type {number} */ width) => fan({ past: [], next }, width)} .say=${say} .figures=${figures}
      .label=${text.total(number(total['0.1']), number(total['0.9']))}
      .legend=${html`<div class="legend"><span><i class="of-band"></i>${words.item.daysLand}</span></div>`}></tl-chart>`;
}

/** @param {any} forecast */
function near({ inferredFrom }) {
  const found = inferredFrom?.nearest ?? [];
  return html`${inferredFrom?.note ? html`<p class="muted" lang="en">${inferredFrom.note}</p>` : nothing}
    ${found.length === 0 ? empty(words.item.noSimilar) : html`<table class="list"><caption class="sr">${text.near}</caption>
    <thead><tr><th scope="col">${words.table.item}</th><th scope="col" class="number">${words.item.likeness}</th>
      <th scope="col" class="number">${text.units28}</th></tr></thead>
    <tbody>${found.map((/** @type {any} */ one) => html`<tr><td><a class="name" data-row href=${itemPath(one.itemId)}><span>${one.title ?? one.itemId}</span>
      <small>${one.itemId}</small></a></td><td class="number">${percent(one.similarity)}</td><td class="number">${number(one.units)}</td></tr>`)}</tbody></table>`}`;
}

customElements.define('tl-launch', LaunchView);
