// @ts-check
import { LitElement, html, nothing } from 'lit';
import { post } from '../api.js';
import { change, money, number } from '../format.js';
import { card, held } from '../parts/card.js';
import { Resource } from '../parts/resource.js';
import { words } from '../text/index.js';

const text = words.item;
const PAUSE = 300;

/** What the item would sell at another price or on promotion. */
export class WhatIf extends LitElement {
  static properties = { item: { attribute: false }, forecast: { attribute: false }, percent: { state: true }, promoted: { state: true } };

  constructor() {
    super();
    /** @type {any} */
    this.item = null;
    /** @type {any} */
    this.forecast = null;
    this.percent = 0;
    this.promoted = false;
    this.answer = /** @type {Resource<any>} */ (new Resource(this));
    this.timer = 0;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('item') && changed.get('item')?.id !== this.item?.id) {
      this.#reset();
    }
  }

  get price() {
    return Math.round((this.item?.price ?? 0) * (100 + this.percent)) / 100;
  }

  #reset() {
    this.percent = 0;
    this.promoted = false;
    this.#tell(null);
  }

  /** @param {any} scenario */
  #tell(scenario) {
    this.dispatchEvent(new CustomEvent('scenario', { detail: scenario }));
  }

  #ask() {
    clearTimeout(this.timer);
    if (this.percent === 0 && !this.promoted) {
      this.#tell(null);
      return;
    }
    const from = this.forecast.horizon[0].day;
    const to = this.forecast.horizon.at(-1).day;
    const scenario = {
      ...(this.percent === 0 ? {} : { price: { value: this.price } }),
      ...(this.promoted ? { promotion: { from, to } } : {}),
    };
    this.timer = window.setTimeout(async () => {
      await this.answer.load(signal => post(`/v1/items/${encodeURIComponent(this.item.id)}/scenario`, scenario, signal));
      this.#tell(this.answer.value?.readByModel ? this.answer.value.scenario : null);
    }, PAUSE);
  }

  render() {
    if (!this.item || !this.forecast) {
      return nothing;
    }
    const changed = this.percent !== 0 || this.promoted;
    const more = changed ? html`<button class="plain" @click=${() => this.#reset()}>${text.reset}</button>` : nothing;
    return card({ id: 'what-if', title: text.whatIf, more, busy: this.answer.busy }, html`
      ${this.item.price === undefined ? nothing : html`<div class="slider"><label for="price"><span>${words.table.price}</span>
        <output>${money(this.price, this.item.currency, 2)} <small>${change(this.percent / 100)}</small></output></label>
        <input id="price" type="range" min="-30" max="30" step="5" .value=${String(this.percent)}
          @input=${(/** @type {Event} */ event) => { this.percent = Number(/** @type {HTMLInputElement} */ (event.target).value); this.#ask(); }}></div>`}
      <label class="switch"><span>${text.promoted}</span><input type="checkbox" role="switch" .checked=${this.promoted}
        @change=${(/** @type {Event} */ event) => { this.promoted = /** @type {HTMLInputElement} */ (event.target).checked; this.#ask(); }}></label>
      <div class="result" aria-live="polite">${changed ? held(this.answer, said) : html`<span class="muted">${text.whatIfHow}</span>`}</div>`);
  }
}

/** @param {any} answer */
function said({ forecast, scenario, inputs, readByModel }) {
  const [now, then] = [forecast, scenario].map(one => one.totals['30'].quantiles);
  const unread = inputs.filter((/** @type {any} */ input) => !input.readByModel).map((/** @type {any} */ input) => input.reason).join(' ');
  return html`${readByModel ? html`<p><b>${text.instead(number(then['0.5']), number(now['0.5']))}</b></p>
    <p class="muted">${text.range(number(then['0.1']), number(then['0.9']))}</p>` : html`<p><b>${text.notRead}</b></p>`}
    ${unread ? html`<p class="muted" lang="en">${unread}</p>` : nothing}`;
}

customElements.define('tl-what-if', WhatIf);
