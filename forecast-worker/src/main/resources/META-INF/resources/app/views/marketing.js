// @ts-check
import { html } from 'lit';
import { fullDay, number } from '../format.js';
import { DecisionView } from '../parts/decision-view.js';
import { words } from '../text/index.js';
import { decisions } from './marketing-table.js';

const text = words.marketing;
const DAYS = ['7', '14', '30'];

/** What to mark down, promote, advertise or leave, of the items that sell most first. */
export class MarketingView extends DecisionView {
  constructor() {
    super('marketing', text, ['known', 'days', 'margin', 'campaignCost', 'budget']);
  }

  /** @param {Record<string, string>} asked */
  fields({ known, days }) {
    const chosen = days || String(this.list.value?.days ?? 14);
    return html`${this.select('known', text.shown, [['', text.all], ['true', text.known]], known === 'true' ? 'true' : '')}
      ${this.select('days', text.days, DAYS.map(each => [each, each]), chosen)}
      ${this.field('margin', text.margin, text.marginHint)}
      ${this.field('campaignCost', text.campaignCost, '0')}
      ${this.field('budget', text.budget, text.any)}`;
  }

  /** @param {any} list */
  note(list) {
    return html`<p class="muted">${list.learned ? text.learned(number(list.known), fullDay(list.learned)) : text.notLearned}</p>`;
  }

  /** @param {any} list */
  table(list) {
    return decisions(list);
  }

  nothing() {
    return this.asked.known === 'true' ? text.noneKnown : text.noForecasts;
  }
}

customElements.define('tl-marketing', MarketingView);
