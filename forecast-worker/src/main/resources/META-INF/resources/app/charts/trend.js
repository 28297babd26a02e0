// @ts-check
import { svg } from 'lit';
import { day, percent } from '../format.js';
import { TRENDS } from '../parts/mark.js';
import { words } from '../text/index.js';
import { round } from './scales.js';

const LEFT = 44;
const HEIGHT = 170;
const TOP = 6;
const FOOT = 24;

/**
 * How likely each class is, day by day: four layers that fill the height.
 * @param {{ day: string, trend: Record<string, number> }[]} days @param {number} width
 * @returns {import('../parts/chart.js').Drawing}
 */
export function trend(days, width) {
  const right = width - (width < 500 ? 8 : 96);
  const x = d3.scaleLinear().domain([0, Math.max(1, days.length - 1)]).range([LEFT, right]);
  const y = d3.scaleLinear().domain([0, 1]).range([HEIGHT - FOOT, TOP]);
  const stacked = d3.stack().keys([...TRENDS].reverse()).value((/** @type {any} */ one, /** @type {string} */ key) => one.trend[key])(days);
  const area = d3.area().x((/** @type {any} */ _, /** @type {number} */ i) => round(x(i)))
    .y0((/** @type {number[]} */ part) => round(y(part[0]))).y1((/** @type {number[]} */ part) => round(y(part[1])));
  const layers = stacked.map((/** @type {any} */ layer) => svg`<path class="layer ${layer.key}" d=${area(layer)} />`);
  const labels = width < 500 ? '' : stacked.map((/** @type {any} */ layer) => {
    const [low, high] = layer.at(-1);
    return high - low < 0.08 ? '' : svg`<text class="strong" x=${right + 10} y=${round(y((low + high) / 2) + 4)}>${
      words.trends[/** @type {import('../parts/mark.js').Trend} */ (layer.key)]}</text>`;
  });
  const ticks = [0, 0.5, 1].map(value => svg`<text x=${LEFT - 8} y=${round(y(value) + 4)} text-anchor="end">${percent(value)}</text>`);
  const ends = [0, days.length - 1].map((i, k) => svg`<text x=${round(x(i))} y=${HEIGHT - 4} text-anchor=${['start', 'end'][k]}>${
    day(days[i]?.day ?? '1970-01-01')}</text>`);
  return {
    height: HEIGHT, body: svg`${layers}${labels}${ticks}${ends}`, stops: days.map((_, i) => round(x(i))),
    top: TOP, bottom: HEIGHT - FOOT,
  };
}
