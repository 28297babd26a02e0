// @ts-check
import { html } from 'lit';
import { fan } from '../charts/fan.js';
import { later, number, weekday, day } from '../format.js';
import { card, choice, empty, held } from '../parts/card.js';
import '../parts/chart.js';
import { words } from '../text/index.js';
import { pastButton, pastNote } from './item-past.js';
import { inWeeks, isSparse, saidBefore, withMean, withSaid } from './item-series.js';

const text = words.item;

/** What it sold and what is to come. @param {import('./item.js').ItemView} view */
export function course(view) {
  const days = view.series.value?.days ?? [];
  const step = view.route?.query.get('step') ?? (isSparse(days) ? 'week' : 'day');
  const more = html`<span class="row">${pastButton(view)}
    ${choice(text.step, [['day', text.day], ['week', text.week]], step, value => view.change({ step: value }))}
    ${choice(text.history, [['91', text.quarter], ['365', text.year]], String(view.history), value => view.change({ history: value }))}</span>`;
  return card({ id: 'course', title: step === 'week' ? text.byWeek : text.byDay, more, busy: view.series.busy },
    held(view.forecast, forecast => held(view.series, () => chart(view, forecast, days, step))));
}

/** @param {import('./item.js').ItemView} view @param {any} forecast @param {any[]} days @param {string} step */
function chart(view, forecast, days, step) {
  const known = days.filter(one => one.closed);
  const weekly = step === 'week';
  const said = saidBefore(view.showsPast && view.past.value?.itemId === view.route?.id ? view.past.value.forecasts : [], weekly);
  const past = withSaid(weekly ? inWeeks(known, forecast.cutoff) : withMean(known), said);
  const other = view.scenario?.[weekly ? 'weeks' : 'horizon'];
  const next = (weekly ? forecast.weeks : forecast.horizon).map((/** @type {any} */ one, /** @type {number} */ i) => ({
    day: one.from ?? one.day,
    open: weekly || one.open !== false,
    quantiles: one.quantiles,
    other: other?.[i]?.quantiles['0.5'],
  }));
  if (past.length === 0 && next.length === 0) {
    return empty(text.nothingSold);
  }
  const all = [...past, ...next];
  const say = (/** @type {number} */ i) => reading(all[i], weekly);
  const figures = () => ({
    head: [weekly ? words.chart.week : text.day, words.chart.sold, words.chart.below1, words.chart.below5, words.chart.below9],
    rows: all.map(one => [weekday(one.day), one.units === undefined || one.units === null ? '' : number(one.units),
      ...['0.1', '0.5', '0.9'].map(level => figure(one, level))]),
  });
  return html`${pastNote(view, past, weekly)}<tl-chart .draw=${(/** @type {number} */ width) => fan({ past, next }, width)} .say=${say} .figures=${figures}
    .label=${text.courseLabel(day(later(forecast.cutoff, 1)))}
    .legend=${html`<div class="legend"><span><i class="of-sold"></i>${words.chart.sold}</span>
      ${weekly ? '' : html`<span><i class="of-year-ago"></i>${text.mean28}</span>`}
      <span><i class="of-band"></i>${weekly ? text.weeksLand : text.daysLand}</span></div>`}></tl-chart>`;
}

/** What is, or was, forecast at a level. @param {any} one @param {string} level */
function figure(one, level) {
  const quantiles = one.said?.quantiles ?? (one.open ? one.quantiles : undefined);
  return quantiles ? number(quantiles[level]) : '';
}

/** @param {any} one @param {boolean} weekly */
function reading(one, weekly) {
  const when = weekly ? text.weekFrom(day(one.day)) : weekday(one.day);
  if (one.quantiles) {
    return one.open ? text.saysNext(when, number(one.quantiles['0.5']), number(one.quantiles['0.1']), number(one.quantiles['0.9']))
      : text.saysClosed(when);
  }
  const before = one.said ? text.saysSaid(day(one.said.cutoff), number(one.said.quantiles['0.1']), number(one.said.quantiles['0.9'])) : '';
  return one.units === null ? (one.open === false ? text.saysClosed(when) : text.saysUnknown(when)) : text.saysSold(when, number(one.units)) + before;
}
