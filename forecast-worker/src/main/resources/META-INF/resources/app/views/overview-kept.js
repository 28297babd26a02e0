// @ts-check
import { html } from 'lit';
import { track } from '../charts/track.js';
import { day, number, percent } from '../format.js';
import { card, empty, held } from '../parts/card.js';
import '../parts/chart.js';
import { words } from '../text/index.js';

const text = words.overview;

/** How often past bands held. @param {import('../parts/resource.js').Resource<any>} shop */
export function kept(shop) {
  const coverage = shop.value?.coverage;
  const title = coverage ? text.kept(number(Math.round(coverage.seen * 100) / 10)) : text.keptYet;
  return card({ id: 'kept', title, size: 'c12', busy: shop.busy },
    held(shop, value => (value.coverage ? chart(value.coverage) : empty(text.keptNot))));
}

/** @param {any} coverage */
function chart({ days, course }) {
  const rows = () => ({
    head: [words.chart.cutoff, text.seen],
    rows: course.map((/** @type {any} */ point) => [day(point.cutoff), percent(point.seen)]),
  });
  return html`<tl-chart .draw=${(/** @type {number} */ width) => track(course, width)} .figures=${rows}
    .say=${(/** @type {number} */ i) => text.keptOn(day(course[i].cutoff), percent(course[i].seen))}
    .label=${text.keptHow(days, course.length)} .legend=${html`<span>${text.keptHow(days, course.length)}</span>`}></tl-chart>`;
}
