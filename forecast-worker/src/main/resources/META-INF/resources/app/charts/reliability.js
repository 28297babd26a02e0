// @ts-check
import { svg } from 'lit';
import { percent } from '../format.js';
import { round } from './scales.js';

const MARKS = [0, 0.25, 0.5, 0.75, 1];

/**
 * How often something came by how sure one was of it: on the diagonal where the two are the same. Each point is as large as
 * there are items.
 * @param {{ items: number, said: number, right: number }[]} points @param {number} width
 * @returns {import('../parts/chart.js').Drawing}
 */
export function reliability(points, width) {
  const side = Math.min(width - 60, 320);
  const height = side + 40;
  const x = d3.scaleLinear().domain([0, 1]).range([48, 48 + side]);
  const y = d3.scaleLinear().domain([0, 1]).range([8 + side, 8]);
  const size = d3.scaleSqrt().domain([0, Math.max(1, ...points.map(point => point.items))]).range([2, 14]);
  const body = svg`${MARKS.map(mark => svg`
      <line class="grid-line" x1="48" x2=${48 + side} y1=${round(y(mark))} y2=${round(y(mark))} />
      <text x="40" y=${round(y(mark)) + 4} text-anchor="end">${percent(mark)}</text>
      <text x=${round(x(mark))} y=${height - 12} text-anchor="middle">${percent(mark)}</text>`)}
    <line class="even" x1=${x(0)} y1=${y(0)} x2=${x(1)} y2=${y(1)} />
    ${points.map(point => svg`<circle class="point" cx=${round(x(point.said))} cy=${round(y(point.right))} r=${round(size(point.items))} />`)}`;
  return { height, body, stops: [], top: 0, bottom: height };
}
