// @ts-check
import { html } from 'lit';
import { change, money, number, percent } from '../format.js';
import { named } from '../parts/ranking.js';
import { words } from '../text/index.js';

const text = words.marketing;

/** A decision a row. @param {any} list */
export const decisions = list => html`<table class="list items orders"><caption class="sr">${text.caption}</caption>
  <thead><tr><th scope="col">${words.table.item}</th><th scope="col">${text.action}</th>
    <th scope="col" class="number">${text.uplift}</th><th scope="col" class="number wide-only">${text.cost}</th>
    <th scope="col" class="number wide-only">${text.gain}</th>
    <th scope="col" class="number wide-only">${text.price}</th><th scope="col" class="why">${text.why}</th></tr></thead>
  <tbody>${list.items.map(row)}</tbody></table>`;

/** @param {any} line */
const row = line => html`<tr>
  <td>${named({ ...line, id: line.itemId }, [line.itemId, line.category].filter(Boolean).join(' · '))}</td>
  <td><b>${action(line)}</b></td>
  <td class="number">${acts(line) ? html`${change(line.uplift)}<small class="below">${text.range(change(line.upliftLow), change(line.upliftHigh))}</small>` : ''}</td>
  <td class="number wide-only">${acts(line) ? money(line.cost, line.currency) : ''}</td>
  <td class="number wide-only">${acts(line) ? money(line.gain, line.currency) : ''}</td>
  <td class="number wide-only">${line.elasticity ? text.elasticity(number(line.elasticity.mean)) : text.notKnown}</td>
  <td class="why">${because(line)}</td></tr>`;

/** @param {any} line */
const acts = line => line.action !== 'leave';

/** @param {any} line */
const action = line => (line.action === 'mark-down' ? text.markDown(percent(line.discount)) : text.actions[line.action]);

/** What led to a decision, in a sentence. @param {any} line */
function because(line) {
  if (line.undecided) {
    return text.noForecast;
  }
  if (acts(line)) {
    const lever = { 'mark-down': line.elasticity, promote: line.promotion, advertise: line.advertising }[/** @type {'promote'} */ (line.action)];
    return text.because[/** @type {'promote'} */ (line.action)](number(lever.changes), percent(line.discount), percent(line.uplift));
  }
  if (line.limit === 'budget') {
    return text.cut;
  }
  const known = line.elasticity || line.promotion.response === 'known' || line.advertising.response === 'known';
  return known ? text.noGain : text.unknown[line.priceUnknown] ?? line.reason;
}
