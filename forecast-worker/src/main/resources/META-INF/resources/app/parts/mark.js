// @ts-check
import { html } from 'lit';
import { percent } from '../format.js';
import { words } from '../text/index.js';

/** @typedef {'growth' | 'stable' | 'volatile' | 'decline'} Trend */

/** The classes in the order of the page. @type {Trend[]} */
export const TRENDS = ['growth', 'stable', 'volatile', 'decline'];

const UNCLEAR = 0.4;

/** @type {Record<Trend, string>} */
const SHAPES = {
  growth: 'M2 10 6 5.500 8.500 8 12 3M8.400 3H12v3.600',
  stable: 'M2 5h10M2 9h10',
  volatile: 'M1.500 7 4 2.500 7 11.500 10 2.500 12.500 7',
  decline: 'M2 3 6 7.500 8.500 5 12 10M8.400 10H12V6.400',
};

/** A class by colour, shape and word together. @param {Trend} trend @param {string} [text] */
export const mark = (trend, text = words.trends[trend]) => html`<span class="trend ${trend}"><svg width="14" height="14"
  viewBox="0 0 14 14" class="icon-stroke" aria-hidden="true"><path d=${SHAPES[trend]}></path></svg>${text}</span>`;

/** A class with its probability, in words. @param {Trend} trend @param {number} probability */
export const heading = (trend, probability) =>
  probability < UNCLEAR
    ? words.unclear(words.trends[trend], percent(probability))
    : words.likely(words.trends[trend], percent(probability));
