// @ts-check
import { html, nothing } from 'lit';
import { change, days, number, percent } from '../format.js';
import { held } from '../parts/card.js';
import { TRENDS, mark } from '../parts/mark.js';
import { order } from '../parts/order.js';
import { words } from '../text/index.js';

const text = words.item;

/** Four numbers. @param {import('./item.js').ItemView} view */
export const facts = view => html`<section class="card numbers" aria-label=${text.inShort}>${held(view.forecast, forecast => html`<dl>
  ${next30(forecast)}${last30(view.details.value)}${direction(forecast.trend)}${stock(view.details.value, forecast, view.order.value?.items[0])}</dl>`)}</section>`;

/** @param {any} forecast */
function next30({ totals, coldStart }) {
  const total = totals['30'] ?? totals['14'] ?? totals['7'];
  return html`<div><dt>${words.table.next30}</dt><dd>${number(total.quantiles['0.5'])}</dd>
    <dd class="sub">${text.range(number(total.quantiles['0.1']), number(total.quantiles['0.9']))}</dd>
    ${coldStart ? html`<dd class="sub">${text.coldStart}</dd>` : nothing}</div>`;
}

/** @param {any} item */
function last30(item) {
  const trend = item?.trend;
  if (!trend) {
    return html`<div><dt>${words.overview.last30}</dt><dd>–</dd></div>`;
  }
  return html`<div><dt>${words.overview.last30}</dt><dd>${number(trend.last30)}</dd>
    <dd class="sub">${trend.change === undefined ? nothing : against(trend, days(since(item), trend.cutoff))}</dd></div>`;
}

/** When it came on sale: on the day that the shop told, or when it first sold. @param {any} item @returns {string} */
const since = ({ launchDay, sales: { firstDay } }) => launchDay < firstDay ? launchDay : firstDay;

/** @param {any} trend @param {number} onSale days */
const against = (trend, onSale) => onSale < 30 ? text.againstPace(number(onSale), change(trend.change)) : text.against(change(trend.change));

/** @param {any} trend */
function direction({ label, probabilities }) {
  const [second] = TRENDS.filter(one => one !== label).sort((one, other) => probabilities[other] - probabilities[one]);
  const unclear = probabilities[label] < 0.4;
  const beside = probabilities[second ?? label] > probabilities[label] ? text.likelier : text.runnerUp;
  return html`<div><dt>${words.table.heading}</dt><dd>${mark(label, unclear ? text.unclear : words.trends[/** @type {import('../parts/mark.js').Trend} */ (label)])}</dd>
    <dd class="sub">${beside(words.trends[/** @type {import('../parts/mark.js').Trend} */ (label)], percent(probabilities[label]),
      words.trends[second ?? 'stable'], percent(probabilities[second ?? 'stable']))}</dd></div>`;
}

/** @param {any} item @param {any} forecast @param {any} line what to order */
function stock(item, forecast, line) {
  const onHand = item?.onHand;
  const total = forecast.totals['30'];
  if (onHand === undefined || !total) {
    return html`<div><dt>${words.table.onHand}</dt><dd>–</dd><dd class="sub">${text.noStock}</dd></div>`;
  }
  return html`<div><dt>${words.table.onHand}</dt><dd>${number(onHand)}</dd>
    <dd class="sub">${total.mean > 0 ? text.lasts(number(onHand / (total.mean / 30))) : nothing}</dd>
    ${line?.quantity > 0 ? html`<dd class="sub"><a class="link" href="#order">${order(line)}</a></dd>` : nothing}</div>`;
}
