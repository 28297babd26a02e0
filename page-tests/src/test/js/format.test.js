import assert from 'node:assert/strict';
import { test } from 'node:test';
import { change, day, fullDay, later, money, number, percent, points, weekday } from '../../../../forecast-worker/src/main/resources/META-INF/resources/app/format.js';

test('numbers are whole, and under ten have one decimal', () => {
  assert.equal(number(412_300.4), '412,300');
  assert.equal(number(9.44), '9.4');
  assert.equal(number(0), '0');
  assert.equal(number(-52), '−52');
});

test('shares and changes', () => {
  assert.equal(percent(0.256), '26%');
  assert.equal(change(-0.52), '−52%');
  assert.equal(change(0.06), '+6%');
  assert.equal(points(0.03), '+3');
});

test('money of a currency, and without one', () => {
  assert.equal(money(18_400, 'GBP'), '£18,400');
  assert.equal(money(2.1, 'GBP', 2), '£2.10');
  assert.equal(money(5, undefined), '5');
});

test('days are those of the shop wherever the reader is', () => {
  assert.equal(day('2011-11-08'), '8 Nov');
  assert.equal(weekday('2011-11-08'), 'Tue 8 Nov');
  assert.equal(fullDay('2011-11-08'), '8 Nov 2011');
  assert.equal(later('2012-02-28', 2), '2012-03-01');
});
