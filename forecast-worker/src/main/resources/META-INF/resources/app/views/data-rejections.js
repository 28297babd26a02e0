// @ts-check
import { LitElement, html, nothing } from 'lit';
import { address, get, post } from '../api.js';
import { moment, number } from '../format.js';
import { card, empty, failed, held } from '../parts/card.js';
import { pager } from '../parts/pager.js';
import { Resource } from '../parts/resource.js';
import { go } from '../router.js';
import { fieldsOf } from '../parts/row-fields.js';
import { words } from '../text/index.js';
import { ruleName, why } from './data-reason.js';
import './data-repair.js';

const text = words.data;
const SIZE = 20;
/** Ids that were made of a row's whole text are longer, and that text stands beside them. */
const LONGEST = 24;
const BEGINNING = 12;

/** Rows that were refused, with their reasons, to be repaired and sent again. */
export class Rejections extends LitElement {
  static properties = { route: { attribute: false }, open: { state: true }, answer: { state: true }, problem: { state: true }, sending: { state: true } };

  constructor() {
    super();
    /** @type {import('../router.js').Route | undefined} */
    this.route = undefined;
    this.list = /** @type {Resource<any>} */ (new Resource(this));
    /** Id of the row that is being repaired. */
    this.open = '';
    /** @type {any} what became of the row that was sent last */
    this.answer = null;
    /** @type {import('../api.js').Problem | null} */
    this.problem = null;
    this.sending = false;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('route')) {
      this.#close();
      this.#load();
    }
  }

  #load() {
    void this.list.load(signal => get(address('/v1/rejections', { ...this.asked, page: this.page - 1, size: SIZE }), signal));
  }

  get page() {
    return Math.max(1, Math.min(100_000, Number.parseInt(this.route?.query.get('page') ?? '1', 10) || 1));
  }

  get asked() {
    return { kind: this.route?.query.get('kind') ?? '', rule: this.route?.query.get('rule') ?? '' };
  }

  #close() {
    this.open = '';
    this.problem = null;
    this.answer = null;
  }

  /** @param {any} row */
  #edit(row) {
    this.#close();
    this.open = row.id;
  }

  /** @param {any} row @param {string} source */
  async #send(row, source) {
    this.problem = null;
    this.answer = null;
    this.sending = true;
    try {
      const answer = await post(`/v1/rejections/${row.id}/resend`, { source });
      this.answer = answer;
      if (answer.result !== 'rejected') {
        this.open = '';
        this.#load();
        /** @type {HTMLElement | null} */ (this.querySelector('.outcome'))?.focus();
      }
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.sending = false;
  }

  render() {
    const { total } = this.list.value ?? {};
    return card({
      id: 'refused', busy: this.list.busy,
      title: html`${text.rejections}${total === undefined ? nothing : html` <span class="muted">${number(total)}</span>`}`,
      more: html`<span class="row"><a class="button" href=${address('/v1/rejections.csv', this.asked)} download="rejections.csv">${words.items.csv}</a>
        <a class="button" href=${address('/v1/rejections.ndjson', this.asked)} download="rejections.ndjson">NDJSON</a></span>`,
    }, html`<p class="outcome" role="status" tabindex="-1">${this.answer && this.answer.result !== 'rejected' ? text.sent[this.answer.result] : nothing}</p>
      ${held(this.list, list => html`${this.#filters(list)}${list.rejections.length ? html`${this.#table(list)}
        ${pager(list, page => address('/data', { ...this.asked, page: page > 1 ? page : '' }))}` : this.#none()}`)}`);
  }

  /** @param {any} list */
  #filters({ rules }) {
    const { kind, rule } = this.asked;
    const kinds = [...new Set([...rules.map((/** @type {any} */ each) => each.kind), kind].filter(Boolean))];
    const listed = rules.filter((/** @type {any} */ each) => !kind || each.kind === kind);
    const names = [...new Set([...listed.map((/** @type {any} */ each) => each.rule), rule].filter(Boolean))];
    return html`<form class="fields terms" role="search" aria-label=${text.rejections} @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
      ${this.#select('kind', text.kind, kinds.map(each => [each, text.kinds[each] ?? each]), kind)}
      ${this.#select('rule', text.rule, names.map(each => [each, ruleName(each)]), rule)}</form>`;
  }

  /** @param {'kind' | 'rule'} name @param {string} label @param {string[][]} choices value and word @param {string} chosen */
  #select(name, label, choices, chosen) {
    return html`<label>${label}<select @change=${(/** @type {Event} */ event) => this.#ask(name, /** @type {HTMLSelectElement} */ (event.target).value)}>
      <option value="" ?selected=${!chosen}>${text.any}</option>
      ${choices.map(([value, word]) => html`<option value=${value} ?selected=${value === chosen}>${word}</option>`)}</select></label>`;
  }

  /** Of another kind every rule is asked for. @param {'kind' | 'rule'} name @param {string} value */
  #ask(name, value) {
    go(address('/data', { ...this.asked, ...(name === 'kind' ? { rule: '' } : {}), [name]: value }), true);
  }

  #none() {
    return this.asked.kind || this.asked.rule
      ? empty(text.noneOfThese, html`<a class="button" href="/data">${text.showAll}</a>`)
      : empty(text.noRejections);
  }

  /** @param {any} list */
  #table(list) {
    return html`<table class="list refused"><caption class="sr">${text.rejections}</caption><thead><tr>
      <th scope="col">${text.row}</th><th scope="col">${text.reason}</th><td></td></tr></thead>
    <tbody>${list.rejections.map((/** @type {any} */ row) => this.#row(row))}</tbody></table>`;
  }

  /** @param {any} row */
  #row(row) {
    return html`<tr><th scope="row" class="id" title=${row.rowId ?? nothing}>${named(row)}
        <small class="below muted">${text.kinds[row.kind] ?? row.kind} · ${moment(row.at)}</small></th>
      <td><div id=${row.id === this.open ? 'why' : nothing}>${why(row, fieldsOf(row)?.names)}</div>
        ${row.id === this.open ? html`<tl-repair .row=${row} .refused=${this.answer?.result === 'rejected' ? this.answer : null} .problem=${this.problem}
          .sending=${this.sending} @resend=${(/** @type {CustomEvent<string>} */ event) => this.#send(row, event.detail)} @leave=${() => this.#close()}></tl-repair>` : row.source ? html`<code class="below source">${row.source}</code>` : nothing}</td>
      <td class="number">${row.id === this.open ? nothing : row.repairable
        ? html`<button class="plain" aria-label=${text.repairOf(named(row))} @click=${() => this.#edit(row)}>${text.repair}</button>`
        : html`<small class="muted">${text.notRepairable}</small>`}</td></tr>`;
  }
}

/** @param {any} row */
function named({ rowId, row }) {
  const id = rowId ?? text.line(number(row));
  return id.length > LONGEST ? `${id.slice(0, BEGINNING)}…` : id;
}

customElements.define('tl-rejections', Rejections);
