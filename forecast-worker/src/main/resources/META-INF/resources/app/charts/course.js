// @ts-check
import { svg } from 'lit';
import { day, percent } from '../format.js';
import { round, vertical } from './scales.js';

const LEFT = 48;
const HEIGHT = 190;
const TOP = 12;
const FOOT = 24;

/** @typedef {{ cutoff: string, model: number, baseline: number }} Point */

/**
 * A loss of a model beside that of a baseline, cutoff by cutoff, the oldest first.
 * @param {Point[]} points @param {number} width
 * @returns {import('../parts/chart.js').Drawing}
 */
export function course(points, width) {
  const bottom = HEIGHT - FOOT;
  const edges = { left: LEFT, right: width - 8, top: TOP, bottom };
  const { y, grid } = vertical(points.flatMap(one => [one.model, one.baseline]), edges, { text: percent, least: 0.01 });
  const x = d3.scalePoint().domain(points.map(one => one.cutoff)).range([LEFT + 12, width - 20]);
  /** @param {'model' | 'baseline'} of */
  const line = of => d3.line().x((/** @type {Point} */ one) => round(x(one.cutoff))).y((/** @type {Point} */ one) => round(y(one[of])))(points);
  const each = Math.ceil(points.length / Math.max(2, Math.floor(width / 90)));
  const labels = points.map((one, i) => i % each ? '' : svg`<text x=${round(x(one.cutoff))} y=${HEIGHT - 4} text-anchor="middle">${day(one.cutoff)}</text>`);
  const body = svg`${grid}<path class="past-line" d=${line('baseline')} /><path class="middle" d=${line('model')} />
    ${points.map(one => svg`<circle class="point" cx=${round(x(one.cutoff))} cy=${round(y(one.model))} r="3" />`)}${labels}`;
  return { height: HEIGHT, body, stops: points.map(one => round(x(one.cutoff))), top: TOP, bottom };
}
