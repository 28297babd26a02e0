// @ts-check
import { nothing, svg } from 'lit';
import { round } from './scales.js';

const WIDTH = 132;
const HEIGHT = 32;

/**
 * Weeks sold, then the band and the middle of the weeks to come. Its row says the same in words.
 * @param {number[]} sold @param {{ low: number, middle: number, high: number }[]} next
 */
export function spark(sold, next) {
  const most = Math.max(1, ...sold, ...next.map(week => week.high));
  const x = d3.scaleLinear().domain([0, Math.max(1, sold.length + next.length - 1)]).range([1, WIDTH - 4]);
  const y = d3.scaleLinear().domain([0, most]).range([HEIGHT - 2, 2]);
  /** @param {[number, number]} point */
  const place = ([week, value]) => /** @type {[number, number]} */ ([round(x(week)), round(y(value))]);
  const line = d3.line();
  const last = sold.at(-1);
  /** The weeks to come begin where the past ends. @param {'low' | 'middle' | 'high'} part @returns {[number, number][]} */
  const ahead = part => [
    ...(last === undefined ? [] : [/** @type {[number, number]} */ ([sold.length - 1, last])]),
    ...next.map((week, i) => /** @type {[number, number]} */ ([sold.length + i, week[part]])),
  ];
  const past = line(sold.map((value, i) => place([i, value])));
  const low = ahead('low').map(place);
  const band = d3.area().x((/** @type {number[]} */ p) => p[0]).y0((/** @type {unknown} */ _, /** @type {number} */ i) => low[i]?.[1] ?? 0)
    .y1((/** @type {number[]} */ p) => p[1]);
  return svg`<svg class="spark" width=${WIDTH} height=${HEIGHT} viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    ${next.length ? svg`<path class="band" d=${band(ahead('high').map(place))} />` : nothing}
    ${sold.length ? svg`<path class="past" d=${past} />` : nothing}
    ${next.length ? svg`<path class="middle" d=${line(ahead('middle').map(place))} />` : nothing}</svg>`;
}
