// @ts-check
import { svg } from 'lit';
import { round } from './scales.js';

const WIDTH = 100;
const HEIGHT = 14;

/**
 * A band with its middle on a logarithmic scale that all rows share. Its row says the same in words.
 * @param {number} low @param {number} middle @param {number} high @param {number} most of all rows
 */
export function interval(low, middle, high, most) {
  const x = d3.scaleSymlog().domain([0, most]).range([2, WIDTH - 2]);
  const [from, at, to] = [round(x(low)), round(x(middle)), round(x(high))];
  return svg`<svg class="interval" width=${WIDTH} height=${HEIGHT} viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    <line class="grid-line" x1="0" x2=${WIDTH} y1=${HEIGHT / 2} y2=${HEIGHT / 2} />
    <rect class="expected" x=${from} width=${Math.max(2, to - from)} y="3" height=${HEIGHT - 6} rx="3" />
    <line class="middle" x1=${at} x2=${at} y1="2" y2=${HEIGHT - 2} /></svg>`;
}
