// @ts-check
import { later } from '../format.js';

/** @typedef {{ quantiles: Record<string, number>, cutoff: string }} Said */
/** @typedef {{ day: string, units: number | null, open?: boolean, closed?: boolean }} Day */

const SPARSE = 0.4;
const MONTH = 28;

/** Whether so many open days are without a sale that days say little. @param {Day[]} days */
export function isSparse(days) {
  const known = days.filter(one => one.units !== null);
  return known.length > 0 && known.filter(one => one.units === 0).length / known.length >= SPARSE;
}

/** The days with the mean of the last 28 days of which something is known. @param {Day[]} days */
export const withMean = days => days.map((one, i) => {
  const known = days.slice(Math.max(0, i - MONTH + 1), i + 1).flatMap(before => (before.units === null ? [] : [before.units]));
  return { ...one, mean: known.length ? known.reduce((sum, units) => sum + units, 0) / known.length : null };
});

/**
 * Sums of the weeks that end with the cutoff; a week without a known day is a gap.
 * @param {Day[]} days @param {string} cutoff @returns {{ day: string, units: number | null, mean: number | null }[]}
 */
export function inWeeks(days, cutoff) {
  const byDay = new Map(days.map(one => [one.day, one.units]));
  const first = days[0]?.day ?? cutoff;
  const weeks = [];
  for (let from = later(cutoff, -6); from >= first; from = later(from, -7)) {
    const known = [0, 1, 2, 3, 4, 5, 6].map(i => byDay.get(later(from, i)) ?? null).filter(units => units !== null);
    weeks.unshift({ day: from, units: known.length ? known.reduce((sum, units) => sum + units, 0) : null, mean: null });
  }
  return weeks;
}

/**
 * What was said before of each day, or of each week by its first day.
 * @param {any[]} forecasts as /v1/items/{id}/forecasts has them @param {boolean} weekly
 * @returns {Map<string, Said>}
 */
export function saidBefore(forecasts, weekly) {
  return new Map(forecasts.flatMap(({ cutoff, days, week }) => (weekly
    ? [[week.from, { quantiles: week.quantiles, cutoff }]]
    : days.filter((/** @type {any} */ one) => one.open !== false).map((/** @type {any} */ one) => [one.day, { quantiles: one.quantiles, cutoff }]))));
}

/** The past with what was said of it. @template {{ day: string }} T @param {T[]} past @param {Map<string, Said>} said */
export const withSaid = (past, said) => past.map(one => ({ ...one, said: said.get(one.day) }));

/**
 * How many of those of which something was said and something is known were within the band.
 * @param {{ units: number | null, said?: Said }[]} past
 */
export function kept(past) {
  const judged = past.filter(one => one.said && one.units !== null);
  const inside = judged.filter(one => (one.units ?? 0) >= (one.said?.quantiles['0.1'] ?? 0) && (one.units ?? 0) <= (one.said?.quantiles['0.9'] ?? 0));
  return { inside: inside.length, judged: judged.length };
}
