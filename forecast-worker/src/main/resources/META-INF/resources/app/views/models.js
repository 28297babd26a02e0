// @ts-check
import { LitElement, html, nothing } from 'lit';
import { address, get, post } from '../api.js';
import { fullDay, moment } from '../format.js';
import { card, empty, failed, held } from '../parts/card.js';
import { Resource } from '../parts/resource.js';
import { words } from '../text/index.js';
import { difference, evaluation } from './models-evaluation.js';
import { byCutoff, spans } from './models-course.js';
import { trainings } from './models-trainings.js';
import { trends } from './models-trends.js';

const text = words.models;
const EVERY = 3_000;
/** One look of so many, while nothing is being trained. */
const SELDOM = 10;
/** The newest that are shown. */
const CUTOFFS = 28;

/** The model in use, those beside it, and what is being trained. */
export class ModelsView extends LitElement {
  static properties = { route: { attribute: false }, asked: { state: true }, problem: { state: true }, judged: { state: true }, segment: { state: true }, days: { state: true } };

  constructor() {
    super();
    /** @type {import('../router.js').Route | undefined} */
    this.route = undefined;
    /** @type {{ said: string, path: string } | null} what is to be confirmed */
    this.asked = null;
    /** @type {import('../api.js').Problem | null} */
    this.problem = null;
    /** Name of the model whose trends are shown; empty: that of the model in use. */
    this.judged = '';
    /** Name of the segment whose scores are shown; empty: all items. */
    this.segment = '';
    /** Days after each cutoff. */
    this.days = '7';
    this.accuracy = /** @type {Resource<any>} */ (new Resource(this));
    this.champion = /** @type {Resource<any>} */ (new Resource(this));
    this.models = /** @type {Resource<any>} */ (new Resource(this));
    this.trainings = /** @type {Resource<any>} */ (new Resource(this));
    this.timer = 0;
    this.looks = 0;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = `${text.title} · Trendloom`;
    this.#load();
    this.timer = window.setInterval(() => void this.#follow(), EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  #load() {
    void this.models.load(signal => get('/v1/models?size=20', signal)).then(() => {
      const now = this.#now();
      return now && this.champion.load(signal => get(`/v1/models/${encodeURIComponent(now)}`, signal));
    });
    this.#judge(this.days);
    void this.#look();
  }

  #look() {
    return this.trainings.load(signal => get('/v1/trainings?size=5', signal));
  }

  /** @param {string} days */
  #judge(days) {
    this.days = days;
    void this.accuracy.load(signal => get(address('/v1/accuracy', { days, cutoffs: CUTOFFS }), signal));
  }

  /** The id of the model in use; undefined where there is none. */
  #now() {
    return this.models.value?.models?.find((/** @type {any} */ one) => one.champion)?.modelId;
  }

  /** Looks again, often while something is being trained; once it is over, at the models too. */
  async #follow() {
    const busy = this.#isTraining();
    this.looks += 1;
    if (document.hidden || !(busy || this.looks % SELDOM === 0)) {
      return;
    }
    await this.#look();
    if (busy && !this.#isTraining()) {
      this.#load();
    }
  }

  #isTraining() {
    return this.trainings.value?.trainings?.some((/** @type {any} */ one) => ['queued', 'waiting', 'running'].includes(one.state)) ?? false;
  }

  /** @param {string} said @param {string} path */
  #confirm(said, path) {
    this.asked = { said, path };
    this.updateComplete.then(() => /** @type {HTMLDialogElement} */ (this.querySelector('dialog')).showModal());
  }

  /** @param {Event} event */
  async #confirmed(event) {
    const dialog = /** @type {HTMLDialogElement} */ (event.target);
    const asked = this.asked;
    this.asked = null;
    if (dialog.returnValue !== 'yes' || !asked) {
      return;
    }
    try {
      await post(asked.path, {});
      this.problem = null;
    } catch (problem) {
      this.problem = /** @type {import('../api.js').Problem} */ (problem);
    }
    this.#load();
  }

  render() {
    const now = this.#now();
    return html`<div class="lead"><h1 tabindex="-1">${text.title}</h1></div>
      <div class="stack">
        ${this.problem ? html`<section class="card">${failed(this.problem, () => this.#load())}</section>` : nothing}
        ${card({ id: 'champion', title: text.champion, busy: this.champion.busy }, held(this.models, () => (now
          ? held(this.champion, model => html`${inUse(model)}${evaluation(model.metrics, this.segment, segment => (this.segment = segment))}
            ${trends(model.metrics?.evaluation, this.judged, name => (this.judged = name))}`) : empty(text.none))))}
        ${card({ id: 'cutoffs', title: text.byCutoff, more: spans(this.days, days => this.#judge(days)), busy: this.accuracy.busy },
          held(this.accuracy, accuracy => held(this.models, () => byCutoff(accuracy, now))))}
        ${card({ id: 'models', title: text.all, busy: this.models.busy }, held(this.models, list => this.#list(list.models ?? [], now)))}
        ${card({ id: 'trainings', title: text.trainings, busy: false }, held(this.trainings, list => trainings(list.trainings ?? [])))}
      </div>
      <dialog aria-labelledby="asked" @close=${this.#confirmed}><form method="dialog"><p id="asked">${this.asked?.said ?? ''}</p>
        <p class="row dialog-buttons"><button class="button first" value="yes">${text.yes}</button><button class="button" value="no">${text.no}</button></p></form></dialog>`;
  }

  /** @param {any[]} models @param {string | undefined} now */
  #list(models, now) {
    return models.length === 0 ? empty(text.none) : html`<table class="list"><caption class="sr">${text.all}</caption>
      <thead><tr><th scope="col">${text.model}</th><th scope="col" class="wide-only">${text.cutoff}</th>
        <th scope="col">${text.verdict}</th><td></td></tr></thead>
      <tbody>${models.map(model => html`<tr><th scope="row" class="id">${model.modelId}<small class="below">${moment(model.createdAt)}</small></th>
        <td class="wide-only">${fullDay(model.cutoff)}</td><td>${text.verdicts[model.verdict] ?? model.verdict ?? ''}${against(model)}</td>
        <td class="number">${model.champion ? html`<button class="button" @click=${() => this.#confirm(text.askBack(model.modelId), '/v1/models/rollback')}>${text.back}</button>`
          : html`<button class="button" @click=${() => this.#confirm(text.askPromote(model.modelId, now ?? '–'),
            `/v1/models/${encodeURIComponent(model.modelId)}/promote`)}>${text.promote}</button>`}</td></tr>`)}</tbody></table>`;
  }
}

/** Its difference to the champion of then. @param {any} model */
const against = ({ against: found }) => found ? html`<small class="below muted">${text.toThat(found.model === 'champion' ? text.thenChampion : found.model, difference(found))}</small>` : nothing;

/** @param {any} model */
const inUse = model => html`<p><b class="id">${model.modelId}</b></p><p class="muted">${text.inUse(fullDay(model.cutoff), moment(model.createdAt))}
  ${model.policy ? html` · ${text.policy(model.policy)}` : nothing}</p>`;

customElements.define('tl-models', ModelsView);
