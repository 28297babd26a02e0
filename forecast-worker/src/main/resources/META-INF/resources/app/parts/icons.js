// @ts-check
import { svg } from 'lit';

/** Strokes on an 18 by 18 grid. */
const STROKES = {
  search: 'M13 8A5 5 0 1 1 3 8a5 5 0 0 1 10 0Zm-1.4 3.600L15.500 15.500',
  theme: 'M15 10.500A6.500 6.500 0 1 1 7.500 3a5.200 5.200 0 0 0 7.500 7.500Z',
  box: 'M3 6v7l6 3 6-3V6L9 3 3 6Zm0 0 6 3 6-3M9 9v7',
  star: 'm9 2.800 1.900 4 4.300.500-3.200 3 .900 4.300L9 12.400l-3.900 2.200.900-4.300-3.200-3 4.300-.500L9 2.800Z',
  spike: 'M2.500 13 6 9l3 2.500L15.500 4M11 4h4.500v4.500',
  stack: 'M3 12.500 9 15l6-2.500M3 9l6 2.500L15 9M3 5.500 9 8l6-2.500L9 3 3 5.500Z',
  warn: 'M9 7v3.500m0 2v.100M2.500 15h13L9 3 2.500 15Z',
};

/** @param {keyof typeof STROKES} name */
export const icon = name => svg`<svg width="18" height="18" viewBox="0 0 18 18" class="icon-stroke" aria-hidden="true">
  <path d=${STROKES[name]}></path></svg>`;

/** A line of what was sold that goes on as a fan. */
export const logo = svg`<svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" class="logo">
  <path class="wide" d="M13 13.500 22 5v16.500z"></path><path class="narrow" d="M13 13.500 22 9v8.500z"></path>
  <path class="past" d="M2 17.500 6.500 10l3.500 6 3-2.500"></path><path class="next" d="m13 13.500 9-.500"></path></svg>`;
