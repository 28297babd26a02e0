// @ts-check
import { LitElement, html, nothing } from 'lit';
import { failed } from '../parts/card.js';
import { fieldsOf, spokenOf } from '../parts/row-fields.js';
import { words } from '../text/index.js';
import { why } from './data-reason.js';

const text = words.data;
/** From so many characters on a field has several lines. */
const LONG = 80;
const MOST = 100_000;

/** A refused row to be repaired: by field where it can be read so, else as text. Tells of `resend` with the text, and of `leave`. */
export class Repair extends LitElement {
  static properties = {
    row: { attribute: false }, refused: { attribute: false }, problem: { attribute: false }, sending: { type: Boolean }, asText: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */
    this.row = null;
    /** @type {{ rule: string, reason: string } | null} why it was refused again */
    this.refused = null;
    /** @type {import('../api.js').Problem | null} */
    this.problem = null;
    this.sending = false;
    this.asText = false;
    /** The row as text, where it is edited so. */
    this.source = '';
    /** @type {import('../parts/row-fields.js').RowFields | null} */
    this.fields = null;
    /** @type {string[]} */
    this.names = [];
    /** @type {string[]} */
    this.values = [];
    /** @type {string | undefined} the field that the rule names */
    this.wrong = undefined;
    /** @type {string | undefined} the field that it named at first, which stands first */
    this.first = undefined;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('row')) {
      this.#read(this.row.source);
      this.first = this.wrong;
    } else if (changed.has('refused') && this.refused) {
      this.#blame();
    }
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (changed.has('row') || changed.has('asText') || (changed.has('refused') && this.refused)) {
      const inputs = [...this.querySelectorAll('input, textarea')];
      /** @type {HTMLElement | undefined} */ (inputs.find(input => input.getAttribute('aria-invalid') === 'true') ?? inputs[0])?.focus();
    }
  }

  /** @param {string} source */
  #read(source) {
    this.source = source;
    this.fields = fieldsOf({ ...this.row, source });
    this.names = [...(this.fields?.names ?? [])];
    this.values = [...(this.fields?.values ?? [])];
    this.asText = this.fields === null;
    this.#blame();
  }

  /** Looks which field is wrong; one that the row lacks is put there, where it may be. */
  #blame() {
    this.wrong = spokenOf((this.refused ?? this.row).reason ?? '', this.names).field;
    if (this.wrong !== undefined && this.fields?.grows && !this.names.includes(this.wrong)) {
      this.names.push(this.wrong);
      this.values.push('');
    }
  }

  #written() {
    return this.asText || !this.fields ? this.source : this.fields.write(this.names, this.values);
  }

  /** @param {Event} event */
  #send(event) {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('resend', { detail: this.#written() }));
  }

  #turn() {
    if (this.asText) {
      this.#read(this.source);
    } else {
      this.source = this.#written();
      this.asText = true;
    }
  }

  render() {
    const order = [...this.names.keys()].sort((one, other) => Number(this.names[other] === this.first) - Number(this.names[one] === this.first));
    return html`<form class="fields repair" @submit=${this.#send}>
      ${this.refused ? html`<div id="still" role="alert">${text.stillRefused} ${why(this.refused, this.names)}</div>` : nothing}
      ${this.asText ? this.#text() : html`<p class="muted">${text.received}</p>
        <div class="row-fields" role="group" aria-label=${text.received}>${order.map(i => this.#field(i))}</div>`}
      ${this.problem ? failed(this.problem, () => this.querySelector('form')?.requestSubmit()) : nothing}
      <p class="row"><button class="button first" ?disabled=${this.sending}>${text.send}</button>
        <button class="button" type="button" @click=${() => this.dispatchEvent(new CustomEvent('leave'))}>${text.cancel}</button>
        ${fieldsOf({ ...this.row, source: this.#written() }) ? html`<button class="plain" type="button" @click=${this.#turn}>${this.asText ? text.byField : text.asText}</button>` : nothing}</p></form>`;
  }

  #text() {
    return html`${this.row.header ? html`<p><span class="muted">${text.columns}</span> <code class="source">${this.row.header}</code></p>` : nothing}
      <label>${text.received}<textarea rows="4" maxlength=${MOST} spellcheck="false" .value=${this.source} @input=${(/** @type {Event} */ event) => {
        this.source = valueOf(event);
        this.requestUpdate();
      }}></textarea></label>`;
  }

  /** @param {number} i */
  #field(i) {
    const value = this.values[i] ?? '';
    const wrong = this.names[i] === this.wrong;
    const invalid = wrong ? 'true' : nothing;
    const reason = wrong ? (this.refused ? 'still' : 'why') : nothing;
    const keep = (/** @type {Event} */ event) => (this.values[i] = valueOf(event));
    return html`<label>${this.names[i]}${value.length > LONG || value.includes('\n')
      ? html`<textarea rows="3" maxlength=${MOST} spellcheck="false" aria-invalid=${invalid} aria-describedby=${reason} .value=${value} @input=${keep}></textarea>`
      : html`<input maxlength=${MOST} autocomplete="off" spellcheck="false" aria-invalid=${invalid} aria-describedby=${reason} .value=${value} @input=${keep} />`}</label>`;
  }
}

/** @param {Event} event */
const valueOf = event => /** @type {HTMLInputElement | HTMLTextAreaElement} */ (event.target).value;

customElements.define('tl-repair', Repair);
