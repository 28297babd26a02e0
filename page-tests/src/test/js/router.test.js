import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemPath, route } from '../../../../forecast-worker/src/main/resources/META-INF/resources/app/router.js';

const at = address => route(new URL(address, 'http://localhost'));

test('each address has its view', () => {
  assert.equal(at('/')?.view, 'overview');
  assert.equal(at('/items?q=a')?.view, 'items');
  assert.equal(at('/items?q=a')?.query.get('q'), 'a');
  assert.equal(at('/reorder?budget=5')?.view, 'reorder');
  assert.equal(at('/marketing?known=true')?.view, 'marketing');
  assert.equal(at('/customers?language=zh')?.view, 'customers');
  assert.equal(at('/nothing'), null);
  assert.equal(at('/items/')?.view ?? null, null);
});

test('an item keeps its id whatever stands in it', () => {
  for (const id of ['85123A', 'a b/c', '<b>&?#', '杯子', '100%']) {
    assert.equal(at(itemPath(id))?.id, id);
  }
});
