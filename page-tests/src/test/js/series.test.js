import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWeeks, isSparse, withMean } from '../../../../forecast-worker/src/main/resources/META-INF/resources/app/views/item-series.js';
import { later } from '../../../../forecast-worker/src/main/resources/META-INF/resources/app/format.js';

const days = (units, first = '2011-11-01') => units.map((value, i) => ({ day: later(first, i), units: value }));

test('four days of ten without a sale are sparse; closed days do not count', () => {
  assert.equal(isSparse(days([1, 0, 0, 1, 1])), true);
  assert.equal(isSparse(days([1, 0, 1, 1, 1])), false);
  assert.equal(isSparse(days([1, null, null, null, 1])), false);
  assert.equal(isSparse([]), false);
});

test('weeks end with the cutoff, and one without a known day is a gap', () => {
  const weeks = inWeeks(days([...Array(7).fill(null), ...Array(7).fill(2)]), '2011-11-14');
  assert.deepEqual(weeks.map(week => [week.day, week.units]), [['2011-11-01', null], ['2011-11-08', 14]]);
});

test('the mean is of the last 28 days that are known', () => {
  const means = withMean(days([2, null, 4, ...Array(30).fill(7)])).map(day => day.mean);
  assert.deepEqual(means.slice(0, 3), [2, 2, 3]);
  assert.equal(means.at(-1), 7);
});
