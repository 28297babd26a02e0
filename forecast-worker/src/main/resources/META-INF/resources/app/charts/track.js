// @ts-check
import { svg } from 'lit';
import { day, percent } from '../format.js';
import { round } from './scales.js';

const LEFT = 48;
const HEIGHT = 150;
const FOOT = 24;
const FAIR = [0.75, 0.85];

/** Whether a share that landed in its band is near enough to what was promised. @param {number} seen */
export const isFair = seen => seen >= (FAIR[0] ?? 0) && seen <= (FAIR[1] ?? 1);

/**
 * Of each cutoff the share that landed in its band, on the shares that keep the promise; hollow outside.
 * @param {{ cutoff: string, seen: number }[]} course @param {number} width
 * @returns {import('../parts/chart.js').Drawing}
 */
export function track(course, width) {
  const bottom = HEIGHT - FOOT;
  const y = d3.scaleLinear().domain([Math.min(0.5, ...course.map(point => point.seen)), 1]).range([bottom, 8]);
  const x = d3.scalePoint().domain(d3.range(course.length)).range([LEFT + 8, width - 14]);
  const grid = y.ticks(4).map((/** @type {number} */ value) => svg`
    <line class="grid-line" x1=${LEFT} x2=${width - 8} y1=${round(y(value))} y2=${round(y(value))} />
    <text x=${LEFT - 8} y=${round(y(value)) + 4} text-anchor="end">${percent(value)}</text>`);
  const band = svg`<rect class="band" x=${LEFT} width=${width - 8 - LEFT} y=${round(y(FAIR[1]))}
    height=${round(y(FAIR[0]) - y(FAIR[1]))} />`;
  const dots = course.map((point, i) => svg`<circle class=${isFair(point.seen) ? 'inside' : 'outside'} cx=${round(x(i))}
    cy=${round(y(point.seen))} r=${isFair(point.seen) ? 3 : 4.500} />`);
  const ends = course.length > 1 ? [0, course.length - 1] : [0];
  const labels = ends.map((i, k) => svg`<text x=${round(x(i))} y=${HEIGHT - 4} text-anchor=${['start', 'end'][k]}>${
    day(course[i]?.cutoff ?? '')}</text>`);
  return {
    height: HEIGHT, body: svg`${grid}${band}${dots}${labels}`,
    stops: course.map((_, i) => round(x(i))), top: 8, bottom,
  };
}
