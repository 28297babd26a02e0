// @ts-check
import { html } from 'lit';
import { course } from '../charts/course.js';
import { day, number, percent } from '../format.js';
import { choice, empty } from '../parts/card.js';
import '../parts/chart.js';
import { words } from '../text/index.js';

const text = words.models;
const fine = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 3, maximumFractionDigits: 3 });

/** Days after a cutoff that can be asked for. */
export const SPANS = ['7', '14', '28', '30'];

/** Which span. @param {string} days @param {(days: string) => void} choose */
export const spans = (days, choose) => choice(text.span, SPANS.map(each => [each, text.spanDays(each)]), days, choose);

/**
 * The forecasts of record beside the weekday average, cutoff by cutoff.
 * @param {any} accuracy @param {string | undefined} modelId the model in use
 */
export function byCutoff(accuracy, modelId) {
  const points = accuracy.course.filter((/** @type {any} */ one) => one.modelId === modelId).reverse();
  if (points.length === 0) {
    return empty(text.noCutoffs);
  }
  const better = points.filter((/** @type {any} */ one) => one.ratio < 1).length;
  return html`<p class="muted">${text.better(number(better), number(points.length))}</p>
    <tl-chart .draw=${(/** @type {number} */ width) => course(points.map((/** @type {any} */ one) => ({
      cutoff: one.cutoff, model: one.model.wqlTotal, baseline: one.weekdayAverage.wqlTotal })), width)}
      .say=${(/** @type {number} */ i) => text.saysCutoff(day(points[i].cutoff), fine.format(points[i].model.wqlTotal), fine.format(points[i].weekdayAverage.wqlTotal))}
      .figures=${() => ({ head: [text.after, text.inUseName, text.average, text.ratio, 'Coverage 80', words.items.title], rows: points.map(figures) })}
      .label=${text.better(number(better), number(points.length))}
      .legend=${html`<div class="legend"><span><i class="of-expected"></i>${text.inUseName}</span>
        <span><i class="of-year-ago"></i>${text.average}</span><span>${text.noSegments}</span></div>`}></tl-chart>`;
}

/** @param {any} one */
const figures = one => [day(one.cutoff), fine.format(one.model.wqlTotal), fine.format(one.weekdayAverage.wqlTotal),
  fine.format(one.ratio), percent(one.model.coverage80Total), number(one.model.items)];
