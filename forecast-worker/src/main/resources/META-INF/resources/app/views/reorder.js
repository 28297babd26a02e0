// @ts-check
import { html } from 'lit';
import { number } from '../format.js';
import { DecisionView } from '../parts/decision-view.js';
import { words } from '../text/index.js';
import { orders } from './reorder-table.js';

const text = words.reorder;
const LEVELS = ['0.8', '0.9', '0.95', '0.98'];

/** What to order, of the items whose stock lasts shortest first. */
export class ReorderView extends DecisionView {
  constructor() {
    super('reorder', text, ['serviceLevel', 'leadTime', 'reviewDays', 'budget']);
  }

  /** @param {Record<string, string>} asked */
  fields({ serviceLevel }) {
    const chosen = serviceLevel || String(this.list.value?.serviceLevel ?? 0.9);
    const levels = LEVELS.includes(chosen) ? LEVELS : [chosen, ...LEVELS];
    return html`${this.select('serviceLevel', text.enough, levels.map(level => [level, text.cases(number(100 * Number(level)))]), chosen)}
      ${this.field('leadTime', text.leadTime, text.own)}
      ${this.field('reviewDays', text.reviewDays, String(this.list.value?.reviewDays ?? ''))}
      ${this.field('budget', text.budget, text.any)}`;
  }

  /** @param {any} list */
  table(list) {
    return orders(list);
  }

  nothing() {
    return text.noStock;
  }
}

customElements.define('tl-reorder', ReorderView);
