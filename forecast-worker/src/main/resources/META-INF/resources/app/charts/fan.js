// @ts-check
import { nothing, svg } from 'lit';
import { date, day } from '../format.js';
import { words } from '../text/index.js';
import { round, vertical } from './scales.js';

/** @typedef {{ day: string, units: number | null, mean: number | null, said?: { quantiles: Record<string, number>, cutoff: string } }} Past */
/** @typedef {{ day: string, open: boolean, quantiles: Record<string, number>, other?: number }} Next */

const LEFT = 44;
const TOP = 28;
const FOOT = 28;
const LAYERS = /** @type {const} */ ([['0.1', '0.9'], ['0.2', '0.8'], ['0.3', '0.7'], ['0.4', '0.6']]);

/**
 * Bars of what was sold, then the fan of what is to come over the days on which the shop sells; closed days are gaps.
 * @param {{ past: Past[], next: Next[] }} course @param {number} width
 * @returns {import('../parts/chart.js').Drawing}
 */
export function fan({ past, next }, width) {
  const narrow = width < 500;
  const shown = narrow ? past.slice(-35) : past;
  const open = next.map((one, i) => ({ ...one, at: shown.length + i })).filter(one => one.open);
  const height = narrow ? 260 : 330;
  const edges = { left: LEFT, right: width - (narrow ? 8 : 92), top: TOP, bottom: height - FOOT };
  const { y, grid } = vertical([...shown.map(one => Math.max(one.units ?? 0, one.said?.quantiles['0.9'] ?? 0)), ...open.map(one => one.quantiles['0.9'] ?? 0)], edges);
  const count = Math.max(2, shown.length + next.length);
  const x = d3.scaleLinear().domain([-0.5, count - 0.5]).range([LEFT + 2, edges.right - 2]);
  const cut = round(x(shown.length - 0.5));
  const bar = Math.max(1.5, (x(1) - x(0)) * 0.6);
  const line = d3.line().x((/** @type {[number, number]} */ [at]) => round(x(at)))
    .y((/** @type {[number, number]} */ [, value]) => round(y(value)));
  /** @param {string} low @param {string} high */
  const layer = (low, high) => d3.area().x((/** @type {any} */ one) => round(x(one.at)))
    .y0((/** @type {any} */ one) => round(y(one.quantiles[low]))).y1((/** @type {any} */ one) => round(y(one.quantiles[high])))(open);
  /** @param {(one: any) => number | null | undefined} value @param {any[]} of */
  const course = (value, of) => line(of.flatMap((one, i) => {
    const height = value(one);
    return height === null || height === undefined ? [] : [[one.at ?? i, height]];
  }));
  const body = svg`<rect class="ahead" x=${cut} y=${TOP} width=${Math.max(0, edges.right - cut)} height=${edges.bottom - TOP} rx="4" />
    ${grid}
    ${shown.map((one, i) => one.units === null || one.units <= 0 ? nothing : svg`<rect class="sold" x=${round(x(i) - bar / 2)}
      width=${round(bar)} y=${round(y(one.units))} height=${round(edges.bottom - y(one.units))} rx="1" />`)}
    ${shown.map((one, i) => (one.said ? before(one.said.quantiles, x(i - 0.5), x(i + 0.5), y) : nothing))}
    ${LAYERS.map(([low, high]) => svg`<path class="band" d=${layer(low, high)} />`)}
    ${['0.1', '0.9'].map(level => svg`<path class="edge" d=${course(one => one.quantiles[level], open)} />`)}
    <path class="mean" d=${course(one => one.mean, shown)} />
    <path class="middle" d=${course(one => one.quantiles['0.5'], open)} />
    ${open.some(one => one.other !== undefined) ? svg`<path class="other" d=${course(one => one.other, open)} />` : nothing}
    ${firsts([...shown, ...next], i => round(x(i)), edges.bottom, height)}
    <line class="now" x1=${cut} x2=${cut} y1=${TOP - 18} y2=${edges.bottom} />
    ${shown.length === 0 ? nothing : svg`<text class="strong" x=${cut - 8} y=${TOP - 10} text-anchor="end">${words.chart.sold}</text>`}
    <text class="strong ahead-text" x=${cut + 8} y=${TOP - 10}>${words.chart.forecast}</text>
    ${narrow || open.length === 0 ? nothing : ends(open.at(-1)?.quantiles ?? {}, edges.right + 8, y)}`;
  const stops = [...shown, ...next].map((_, i) => round(x(i)));
  return { height, body, stops, first: past.length - shown.length, top: TOP, bottom: edges.bottom };
}

/**
 * What was said of a day or week that is over: its band, and the middle.
 * @param {Record<string, number>} said @param {number} left @param {number} right @param {any} y
 */
const before = (said, left, right, y) => svg`<rect class="band" x=${round(left)} width=${round(right - left)}
    y=${round(y(said['0.9']))} height=${round(Math.max(1, y(said['0.1']) - y(said['0.9'])))} />
  <line class="said" x1=${round(left)} x2=${round(right)} y1=${round(y(said['0.5']))} y2=${round(y(said['0.5']))} />`;

/** The first of each month. @param {{ day: string }[]} days @param {(i: number) => number} x @param {number} bottom @param {number} height */
const firsts = (days, x, bottom, height) => days.map((one, i) => i > 0 && date(one.day).getUTCMonth() === date(days[i - 1]?.day ?? one.day).getUTCMonth()
  || i === 0 ? nothing : svg`<line class="axis" x1=${x(i)} x2=${x(i)} y1=${bottom} y2=${bottom + 5} />
    <text x=${x(i)} y=${height - 6} text-anchor="middle">${day(one.day)}</text>`);

/** What the lines mean, where they end, and not on top of each other. @param {Record<string, number>} at @param {number} x @param {any} y */
function ends(at, x, y) {
  const middle = y(at['0.5']);
  const high = Math.min(y(at['0.9']), middle - 15);
  const low = Math.max(y(at['0.1']), middle + 15);
  return svg`<text x=${x} y=${round(high + 4)}>${words.chart.below9}</text>
    <text class="ahead-text" x=${x} y=${round(middle + 4)}>${words.chart.below5}</text>
    <text x=${x} y=${round(low + 4)}>${words.chart.below1}</text>`;
}
