// @ts-check
import { nothing, svg } from 'lit';
import { number } from '../format.js';
import { words } from '../text/index.js';
import { round } from './scales.js';

const LEFT = 48;
const HEIGHT = 190;
const TOP = 12;
const FOOT = 24;

/** @typedef {{ epoch: number, loss: number, validationLoss: number | null }} Epoch */

/** The epoch with the least validation loss. @param {Epoch[]} epochs */
export const best = epochs => epochs.reduce((one, other) =>
  (other.validationLoss ?? Infinity) < (one.validationLoss ?? Infinity) ? other : one);

/**
 * Loss and validation loss by epoch; the best epoch is marked.
 * @param {Epoch[]} epochs @param {number} width
 * @returns {import('../parts/chart.js').Drawing}
 */
export function curves(epochs, width) {
  const bottom = HEIGHT - FOOT;
  const x = d3.scalePoint().domain(epochs.map(one => one.epoch)).range([LEFT + 10, width - 14]);
  const values = epochs.flatMap(one => [one.loss, one.validationLoss ?? one.loss]);
  const y = d3.scaleLinear().domain([Math.min(...values), Math.max(...values)]).nice(4).range([bottom, TOP]);
  const grid = y.ticks(4).map((/** @type {number} */ value) => svg`
    <line class="grid-line" x1=${LEFT} x2=${width - 8} y1=${round(y(value))} y2=${round(y(value))} />
    <text x=${LEFT - 8} y=${round(y(value)) + 4} text-anchor="end">${number(value)}</text>`);
  /** @param {(one: Epoch) => number | null} value */
  const line = value => d3.line().x((/** @type {Epoch} */ one) => round(x(one.epoch))).y((/** @type {Epoch} */ one) => round(y(value(one))))(
    epochs.filter(one => value(one) !== null));
  const top = best(epochs);
  const labels = epochs.map((one, i) => epochs.length > 12 && i % Math.ceil(epochs.length / 12) ? nothing
    : svg`<text x=${round(x(one.epoch))} y=${HEIGHT - 4} text-anchor="middle">${one.epoch}</text>`);
  const body = svg`${grid}<path class="past-line" d=${line(one => one.loss)} /><path class="middle" d=${line(one => one.validationLoss)} />
    ${top.validationLoss === null ? nothing : svg`<circle class="outside" cx=${round(x(top.epoch))} cy=${round(y(top.validationLoss))} r="5" />
      <text class="strong" x=${round(Math.min(x(top.epoch), width - 60))} y=${round(y(top.validationLoss)) - 10} text-anchor="middle">${words.models.best}</text>`}
    ${labels}`;
  return { height: HEIGHT, body, stops: epochs.map(one => round(x(one.epoch))), top: TOP, bottom };
}
