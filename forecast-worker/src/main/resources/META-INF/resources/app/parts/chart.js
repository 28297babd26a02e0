// @ts-check
import { LitElement, html, nothing, svg } from 'lit';
import { words } from '../text/index.js';

/**
 * @typedef {object} Drawing
 * @property {number} height
 * @property {unknown} body what to draw
 * @property {number[]} stops where the cursor may stand
 * @property {number} [first] which figure the first stop is of
 * @property {number} top of the cursor
 * @property {number} bottom of it
 */
/** @typedef {{ head: string[], rows: string[][] }} Figures */

/** A chart of the width that there is, with a cursor, a line that says where it stands, and its figures as a table. */
export class Chart extends LitElement {
  static properties = {
    draw: { attribute: false },
    label: {},
    say: { attribute: false },
    figures: { attribute: false },
    legend: { attribute: false },
    still: { type: Boolean },
    width: { state: true },
    at: { state: true },
    table: { state: true },
  };

  constructor() {
    super();
    /** @type {(width: number) => Drawing} */
    this.draw = () => ({ height: 0, body: nothing, stops: [], top: 0, bottom: 0 });
    this.label = '';
    /** @type {(index: number) => string} */
    this.say = () => '';
    /** @type {() => Figures} */
    this.figures = () => ({ head: [], rows: [] });
    /** @type {unknown} */
    this.legend = nothing;
    /** Whether there is nothing for a cursor to stand on. */
    this.still = false;
    this.width = 0;
    this.at = -1;
    this.table = false;
    this.observer = new ResizeObserver(([entry]) => requestAnimationFrame(() => {
      this.width = Math.floor(entry?.contentRect.width ?? 0);
    }));
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.observer.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  render() {
    if (this.width === 0) {
      return nothing;
    }
    const drawing = this.draw(this.width);
    return html`
      ${this.still ? this.#picture(drawing) : this.#plot(drawing)}
      <div class="note">${this.legend}
        <button class="plain" aria-expanded=${this.table ? 'true' : 'false'} @click=${() => (this.table = !this.table)}>
          ${this.table ? words.chart.hideTable : words.chart.showTable}</button></div>
      ${this.table ? this.#figures() : nothing}`;
  }

  /** @param {Drawing} drawing */
  #picture({ height, body }) {
    return html`<svg class="chart" height=${height} viewBox="0 0 ${this.width} ${height}" role="img"
      aria-label=${this.label}>${body}</svg>`;
  }

  /** @param {Drawing} drawing */
  #plot({ height, body, stops, first = 0, top, bottom }) {
    const at = Math.min(this.at, stops.length - 1);
    const x = stops[at];
    return html`<div class="plot" tabindex="0" role="application" aria-roledescription=${words.chart.chart} aria-label=${this.label}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event, stops.length)}
        @pointermove=${(/** @type {PointerEvent} */ event) => this.#point(event, stops)}>
        <svg class="chart" height=${height} viewBox="0 0 ${this.width} ${height}" aria-hidden="true">${body}
          ${x === undefined ? nothing : svg`<line class="cursor" x1=${x} x2=${x} y1=${top} y2=${bottom} />`}</svg></div>
      <p class="reading" aria-live="polite">${at < 0 ? words.chart.how : this.say(at + first)}</p>`;
  }

  #figures() {
    const { head, rows } = this.figures();
    return html`<div class="figures" tabindex="0" role="region" aria-label=${this.label}><table>
      <thead><tr>${head.map((title, i) => html`<th scope="col" class=${i ? 'number' : ''}>${title}</th>`)}</tr></thead>
      <tbody>${rows.map(row => html`<tr>${row.map((cell, i) =>
        i ? html`<td class="number">${cell}</td>` : html`<th scope="row">${cell}</th>`)}</tr>`)}</tbody></table></div>`;
  }

  /** @param {KeyboardEvent} event @param {number} count */
  #key(event, count) {
    const from = this.at < 0 ? count : this.at;
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: count - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.at = Math.max(0, Math.min(count - 1, to));
    }
  }

  /** @param {PointerEvent} event @param {number[]} stops */
  #point(event, stops) {
    const plot = /** @type {Element} */ (event.currentTarget);
    this.at = d3.bisectCenter(stops, event.clientX - plot.getBoundingClientRect().left);
  }
}

customElements.define('tl-chart', Chart);
