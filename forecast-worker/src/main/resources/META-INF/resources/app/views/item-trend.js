// @ts-check
import { html } from 'lit';
import { trend } from '../charts/trend.js';
import { percent, weekday } from '../format.js';
import { card, held } from '../parts/card.js';
import { TRENDS } from '../parts/mark.js';
import '../parts/chart.js';
import { words } from '../text/index.js';

const text = words.item;

/** How likely each class is, day by day. @param {import('./item.js').ItemView} view */
export const byDay = view => card({ id: 'trend', title: text.trendByDay, busy: view.forecast.busy },
  held(view.forecast, forecast => chart(forecast.horizon)));

/** @param {any[]} days */
function chart(days) {
  const said = (/** @type {any} */ one) => TRENDS.map(name => `${words.trends[name]} ${percent(one.trend[name])}`).join(', ');
  const figures = () => ({
    head: [text.day, ...TRENDS.map(name => words.trends[name])],
    rows: days.map(one => [weekday(one.day), ...TRENDS.map(name => percent(one.trend[name]))]),
  });
  return html`<tl-chart .draw=${(/** @type {number} */ width) => trend(days, width)} .figures=${figures}
    .say=${(/** @type {number} */ i) => `${weekday(days[i].day)}: ${said(days[i])}`}
    .label=${text.trendLabel(said(days[0]), said(days.at(-1)))}
    .legend=${html`<div class="legend">${TRENDS.map(name => html`<span><i class="of-${name}"></i>${words.trends[name]}</span>`)}</div>`}></tl-chart>`;
}
