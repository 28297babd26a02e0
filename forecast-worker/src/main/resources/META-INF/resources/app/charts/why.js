// @ts-check
import { svg } from 'lit';
import { number } from '../format.js';
import { round } from './scales.js';

const ROW = 38;
const BAR = 20;

/**
 * How many units each group of inputs moved the forecast, up or down.
 * @param {{ name: string, units: number }[]} groups @param {number} width
 * @returns {import('../parts/chart.js').Drawing}
 */
export function why(groups, width) {
  const left = width < 500 ? 110 : 190;
  const most = Math.max(...groups.map(group => Math.abs(group.units))) || 1;
  const least = Math.min(0, ...groups.map(group => group.units));
  const x = d3.scaleLinear().domain([least, most]).range([left + (least < 0 ? 56 : 4), width - 64]);
  const zero = round(x(0));
  const bars = groups.map((group, i) => {
    const top = i * ROW + 6;
    const end = round(x(group.units));
    const down = group.units < 0;
    return svg`<text class="label" x="0" y=${top + 15}>${group.name}</text>
      <rect class=${down ? 'pulls' : 'lifts'} x=${Math.min(zero, end)} width=${Math.max(2, Math.abs(end - zero))} y=${top} height=${BAR} rx="4" />
      <text class="strong" x=${down ? end - 7 : end + 7} y=${top + 15} text-anchor=${down ? 'end' : 'start'}>${
        (group.units > 0 ? '+' : '') + number(group.units)}</text>`;
  });
  const height = groups.length * ROW + 4;
  const body = svg`<line class="axis" x1=${zero} x2=${zero} y1="0" y2=${height - 6} />${bars}`;
  return { height, body, stops: [], top: 0, bottom: height };
}
