// @ts-check
import { svg } from 'lit';
import { day } from '../format.js';
import { words } from '../text/index.js';
import { round, vertical } from './scales.js';

/** @typedef {{ from: string, amount: number, yearAgo?: number }} Week */

const LEFT = 48;
const TOP = 26;
const FOOT = 26;
const LABEL = 66;

/** How many past weeks there is room for. @param {number} width */
export const room = width => (width < 500 ? 8 : width < 800 ? 14 : 18);

/**
 * Bars of what was sold, then what is expected, each with a tick for the same week of the year before.
 * @param {{ past: Week[], next: Week[] }} weeks @param {number} width
 * @returns {import('../parts/chart.js').Drawing}
 */
export function weeks({ past, next }, width) {
  const shown = past.slice(-room(width));
  const all = [...shown, ...next];
  const height = width < 500 ? 220 : 268;
  const edges = { left: LEFT, right: width - 8, top: TOP, bottom: height - FOOT };
  const { y, grid } = vertical(all.flatMap(week => [week.amount, week.yearAgo ?? 0]), edges);
  const x = d3.scaleBand().domain(d3.range(all.length)).range([LEFT, edges.right]).paddingInner(0.38).paddingOuter(0.19);
  const wide = Math.min(34, x.bandwidth());
  /** @param {number} index */
  const middle = index => x(index) + x.bandwidth() / 2;
  const cut = middle(shown.length) - x.step() / 2;

  const bars = all.map((week, i) => {
    const left = round(middle(i) - wide / 2);
    const top = round(y(week.amount));
    const shape = i < shown.length
      ? svg`<rect class="sold" x=${left} y=${top} width=${wide} height=${round(edges.bottom - top)} rx="3" />`
      : svg`<rect class="expected" x=${left} y=${top} width=${wide} height=${round(edges.bottom - top)} rx="3" />
          <line class="middle" x1=${left} x2=${left + wide} y1=${top} y2=${top} />`;
    return week.yearAgo === undefined ? shape : svg`${shape}<line class="year-ago" x1=${left - 2} x2=${left + wide + 2}
      y1=${round(y(week.yearAgo))} y2=${round(y(week.yearAgo))} />`;
  });
  const every = Math.max(1, Math.ceil(LABEL / x.step()));
  const labels = all.map((week, i) => (all.length - 1 - i) % every === 0
    ? svg`<text x=${round(Math.min(middle(i), width - 22))} y=${height - 6} text-anchor="middle">${day(week.from)}</text>` : '');
  const body = svg`<rect class="ahead" x=${round(cut)} y=${TOP} width=${round(edges.right - cut)} height=${edges.bottom - TOP} rx="4" />
    ${grid}${bars}${labels}
    <text class="strong" x=${round(cut - 8)} y=${TOP - 9} text-anchor="end">${words.chart.sold}</text>
    <text class="strong ahead-text" x=${round(cut + 8)} y=${TOP - 9}>${words.chart.forecast}</text>`;
  const stops = all.map((_, i) => round(middle(i)));
  return { height, body, stops, first: past.length - shown.length, top: TOP, bottom: edges.bottom };
}
