// @ts-check
import { svg } from 'lit';
import { day } from '../format.js';
import { round, vertical } from './scales.js';

const LEFT = 40;
const HEIGHT = 110;
const FOOT = 22;

/**
 * A bar a week of how many reviews there were.
 * @param {{ from: string, reviews: number }[]} weeks @param {number} width
 * @returns {import('../parts/chart.js').Drawing}
 */
export function bars(weeks, width) {
  const edges = { left: LEFT, right: width - 8, top: 8, bottom: HEIGHT - FOOT };
  const { y, grid } = vertical(weeks.map(week => week.reviews), edges, { ticks: 2 });
  const x = d3.scaleBand().domain(d3.range(weeks.length)).range([LEFT, edges.right]).padding(0.25);
  const shapes = weeks.map((week, i) => svg`<rect class="sold" x=${round(x(i))} width=${round(x.bandwidth())}
    y=${round(y(week.reviews))} height=${round(edges.bottom - y(week.reviews))} rx="2" />`);
  const ends = weeks.length > 1 ? [0, weeks.length - 1] : [0];
  const labels = ends.map((i, k) => svg`<text x=${round(k ? edges.right : LEFT)} y=${HEIGHT - 4}
    text-anchor=${k ? 'end' : 'start'}>${day(weeks[i]?.from ?? '')}</text>`);
  return {
    height: HEIGHT, body: svg`${grid}${shapes}${labels}`,
    stops: weeks.map((_, i) => round(x(i) + x.bandwidth() / 2)), top: edges.top, bottom: edges.bottom,
  };
}
