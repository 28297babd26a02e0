// @ts-check
import { svg } from 'lit';
import { short } from '../format.js';

/** A figure of an SVG. @param {number} value */
export const round = value => Math.round(value * 10) / 10;

/**
 * A scale from 0 to a round figure above all values, with its grid.
 * @param {number[]} values @param {{ left: number, right: number, top: number, bottom: number }} edges
 * @param {{ ticks?: number, text?: (value: number) => string, least?: number }} [options] least: what the scale holds in any case
 */
export function vertical(values, { left, right, top, bottom }, { ticks = 4, text = short, least = 1 } = {}) {
  const y = d3.scaleLinear().domain([0, Math.max(least, d3.max(values) ?? least)]).nice(ticks).range([bottom, top]);
  const grid = y.ticks(ticks).map((/** @type {number} */ value) => svg`
    <line class="grid-line" x1=${left} x2=${right} y1=${round(y(value))} y2=${round(y(value))} />
    <text x=${left - 8} y=${round(y(value)) + 4} text-anchor="end">${text(value)}</text>`);
  return { y, grid };
}
