// @ts-check
import { html, nothing } from 'lit';
import { weeks } from '../charts/weeks.js';
import { change, day, money, number, short } from '../format.js';
import { card, choice, held } from '../parts/card.js';
import '../parts/chart.js';
import { words } from '../text/index.js';

const text = words.overview;

/** @typedef {'units' | 'money'} Measure */

/**
 * What is expected, beside what was.
 * @param {import('../parts/resource.js').Resource<any>} shop @param {Measure} measure
 * @param {(measure: Measure) => void} choose
 */
export function figures(shop, measure, choose) {
  const more = choice(text.measure, [['units', text.units], ['money', text.money]], measure,
    value => choose(/** @type {Measure} */ (value)));
  return card({ id: 'next30', title: text.next30[measure], size: 'c8', more, busy: shop.busy },
    held(shop, value => body(value, measure)));
}

/** @param {any} shop @param {Measure} measure */
function body(shop, measure) {
  const seen = shop[measure];
  /** @param {number} amount */
  const show = amount => (measure === 'money' ? money(amount, shop.currency) : number(amount));
  return html`<div class="headline"><div><p class="big">${show(seen.next30)}</p>
      <p class="muted">${measure === 'money' ? text.atPrices : text.expected}</p>${band(seen.next30Band, show)}</div>
    <dl class="facts">${fact(text.last30, seen.last30, seen.next30, show)}${fact(text.yearAgo, seen.yearAgo, seen.next30, show)}
      ${seen.thisYear === undefined ? nothing : html`<div class="wide-only"><dt>${text.thisYear}</dt>
        <dd>${short(seen.thisYear)}</dd></div>`}</dl></div>
    ${chart(seen, show)}`;
}

/** @param {any} range @param {(amount: number) => string} show */
const band = (range, show) => range === undefined ? nothing : html`<p>${text.band(show(range.low), show(range.high))}
  <small class="muted">${range.basis === 'past' ? text.bandOfPast(number(range.spans)) : text.bandOfItems}</small></p>`;

/** @param {string} name @param {number | undefined} before @param {number} now @param {(amount: number) => string} show */
const fact = (name, before, now, show) => before === undefined ? nothing : html`<div><dt>${name}</dt>
  <dd>${show(before)} ${before > 0 ? html`<small>${change(now / before - 1)}</small>` : nothing}</dd></div>`;

/** @param {any} seen @param {(amount: number) => string} show */
function chart(seen, show) {
  const data = { past: seen.weeks, next: seen.nextWeeks };
  const all = [...data.past, ...data.next];
  /** @param {number} index */
  const say = index => {
    const week = all[index];
    const before = week.yearAgo === undefined ? null : show(week.yearAgo);
    return (index < data.past.length ? text.weekSold : text.weekNext)(day(week.from), show(week.amount), before);
  };
  const rows = () => ({
    head: [words.chart.week, words.chart.sold, words.chart.expected, words.chart.yearAgo],
    rows: all.map((week, i) => [day(week.from), i < data.past.length ? show(week.amount) : '',
      i < data.past.length ? '' : show(week.amount), week.yearAgo === undefined ? '' : show(week.yearAgo)]),
  });
  const next = d3.sum(data.next, (/** @type {any} */ week) => week.amount);
  const last = d3.sum(data.past.slice(-4), (/** @type {any} */ week) => week.amount);
  return html`<tl-chart .draw=${(/** @type {number} */ width) => weeks(data, width)} .say=${say} .figures=${rows}
    .label=${text.weeksLabel(show(next), show(last))} .legend=${legend(all)}></tl-chart>`;
}

/** @param {any[]} all */
const legend = all => html`<div class="legend"><span><i class="of-sold"></i>${text.keySold}</span>
  <span><i class="of-expected"></i>${text.keyExpected}</span>
  ${all.some(week => week.yearAgo !== undefined) ? html`<span><i class="of-year-ago"></i>${text.keyYearAgo}</span>` : nothing}</div>`;
