// @ts-check
import { LitElement, html, nothing } from 'lit';
import { address, get } from '../api.js';
import { day, moment, number, percent, points, weekday } from '../format.js';
import { card, empty, held } from '../parts/card.js';
import { TRENDS, mark } from '../parts/mark.js';
import { ranking } from '../parts/ranking.js';
import { Resource } from '../parts/resource.js';
import { words } from '../text/index.js';
import { alerts } from './overview-alerts.js';
import { figures } from './overview-figures.js';
import { kept } from './overview-kept.js';

const text = words.overview;
const LEVEL = 0.03;

/** The shop at a glance. */
export class OverviewView extends LitElement {
  static properties = { route: { attribute: false }, measure: { state: true } };

  constructor() {
    super();
    /** @type {import('../router.js').Route | undefined} */
    this.route = undefined;
    /** @type {'units' | 'money'} */
    this.measure = 'units';
    this.shop = /** @type {Resource<any>} */ (new Resource(this));
    this.growers = /** @type {Resource<any>} */ (new Resource(this));
    this.decliners = /** @type {Resource<any>} */ (new Resource(this));
    this.arrivals = /** @type {Resource<any>} */ (new Resource(this));
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = `${text.title} · Trendloom`;
    void this.shop.load(signal => get('/v1/overview', signal));
    const strongest = (/** @type {string} */ trend, /** @type {string} */ sort) => (/** @type {AbortSignal} */ signal) =>
      get(address('/v1/items', { trend, sort, size: 5 }), signal);
    void this.growers.load(strongest('growth', '-rank'));
    void this.decliners.load(strongest('decline', 'rank'));
    void this.arrivals.load(signal => get('/v1/batches?size=1', signal));
  }

  render() {
    if (this.shop.problem?.kind === 'no-run-of-record') {
      return this.#beginning();
    }
    const shop = this.shop.value;
    return html`
      <div class="lead"><h1 tabindex="-1">${shop ? headline(shop) : text.title}</h1>${shop ? freshness(shop) : nothing}</div>
      <div class="grid">
        ${this.#figures()}
        ${card({ id: 'alerts', title: text.alerts, size: 'c4', busy: this.shop.busy || this.arrivals.busy }, held(this.shop, shop => alerts(shop, this.arrivals)))}
        ${card({
          id: 'heading', size: 'c12', busy: this.shop.busy,
          title: text.heading(shop ? number(shop.items) : '…'),
          more: html`<span class="muted wide-only">${text.expectedShares}</span>`,
        }, held(this.shop, shares))}
        ${this.#strongest('growers', 'growth', '-rank')}
        ${this.#strongest('decliners', 'decline', 'rank')}
        ${kept(this.shop)}
      </div>`;
  }

  #figures() {
    return figures(this.shop, this.measure, measure => {
      this.measure = measure;
    });
  }

  /** @param {'growers' | 'decliners'} name @param {import('../parts/mark.js').Trend} trend @param {string} sort */
  #strongest(name, trend, sort) {
    const all = name === 'growers' ? text.allGrowers : text.allDecliners;
    const more = html`<a class="more" href=${address('/items', { trend, sort })}>${all}</a>`;
    const list = this[name];
    return card({ id: name, title: text[name], size: 'c6', more, busy: list.busy },
      held(list, page => (page.items.length ? ranking(page.items, text.changeOf) : empty(text.noneOf))));
  }

  #beginning() {
    return html`<div class="lead"><h1 tabindex="-1">${words.states.noForecastTitle}</h1></div>
      <section class="card">${empty(words.states.noForecast, html`<p>${words.states.noForecastDo}</p>
        <button class="button" @click=${() => this.shop.again()}>${words.states.again}</button>`)}</section>`;
  }
}

/** @param {any} shop */
function headline({ units }) {
  const moved = units.last30 > 0 ? units.next30 / units.last30 - 1 : 0;
  if (Math.abs(moved) < LEVEL) {
    return text.level;
  }
  return moved > 0 ? text.up(percent(moved)) : text.down(percent(-moved));
}

/** @param {any} shop */
function freshness({ freshness: fresh, cutoff, generatedAt }) {
  const late = fresh.closedDay > cutoff;
  return html`<ul class="fresh">
    <li><span class="dot"></span>${text.salesUpTo(weekday(fresh.closedDay))}</li>
    <li><span class="dot ${late ? 'late' : ''}"></span>${late ? text.behind(weekday(cutoff)) : text.madeAt(moment(generatedAt))}</li>
    ${fresh.lastReview ? html`<li><span class="dot"></span>${text.reviewsUpTo(day(fresh.lastReview))}</li>` : nothing}</ul>`;
}

/** @param {any} shop */
function shares(shop) {
  /** @type {Map<string, any>} */
  const ofTrend = new Map(shop.trends.map((/** @type {any} */ one) => [one.trend, one]));
  const shown = TRENDS.map(trend => ({ trend, share: ofTrend.get(trend).share, weekAgo: ofTrend.get(trend).weekAgo }));
  const said = shown.map(one => `${words.trends[one.trend]} ${percent(one.share)}`).join(', ');
  return html`<div class="shares" role="img" aria-label=${text.sharesLabel(said)}>${shown.map(one => html`<i
      class=${one.trend} .style=${`flex-grow: ${one.share}`}></i>`)}</div>
    <div class="classes">${shown.map(one => html`<a href=${address('/items', { trend: one.trend })}>
      ${mark(one.trend)}<b>${percent(one.share)}</b>
      <span class="muted">${text.about(number(Math.round(one.share * shop.items)))}${since(one)}</span></a>`)}</div>`;
}

/** @param {{ share: number, weekAgo?: number }} one */
function since({ share, weekAgo }) {
  if (weekAgo === undefined) {
    return nothing;
  }
  const moved = Math.round((share - weekAgo) * 100) / 100;
  return html` · ${moved === 0 ? text.noChange : text.inAWeek(points(moved))}`;
}

customElements.define('tl-overview', OverviewView);
