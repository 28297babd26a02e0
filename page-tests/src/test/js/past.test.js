import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kept, saidBefore, withSaid } from '../../../../forecast-worker/src/main/resources/META-INF/resources/app/views/item-series.js';

const band = (low, high) => ({ 0.1: low, 0.5: (low + high) / 2, 0.9: high });
const forecasts = [{
  cutoff: '2011-11-01',
  days: [{ day: '2011-11-02', open: true, quantiles: band(1, 3) }, { day: '2011-11-03', open: false, quantiles: band(0, 0) }],
  week: { from: '2011-11-02', quantiles: band(5, 9) },
}];

test('what was said of a day is put beside it, but of a closed day nothing', () => {
  const past = withSaid([{ day: '2011-11-01', units: 2 }, { day: '2011-11-02', units: 2 }, { day: '2011-11-03', units: null }], saidBefore(forecasts, false));
  assert.deepEqual(past.map(one => one.said?.cutoff), [undefined, '2011-11-01', undefined]);
});

test('a week is kept by its band, whose ends belong to it', () => {
  const weeks = units => withSaid([{ day: '2011-11-02', units }], saidBefore(forecasts, true));
  assert.deepEqual(kept(weeks(9)), { inside: 1, judged: 1 });
  assert.deepEqual(kept(weeks(10)), { inside: 0, judged: 1 });
  assert.deepEqual(kept(weeks(null)), { inside: 0, judged: 0 });
});
