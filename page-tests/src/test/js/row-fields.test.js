import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsOf, spokenOf } from '../../../../forecast-worker/src/main/resources/META-INF/resources/app/parts/row-fields.js';

const csv = (header, source) => fieldsOf({ format: 'csv', header, source });
const json = source => fieldsOf({ format: 'ndjson', source });

test('a line of CSV is its fields by the header, and what nobody changed stays as it was written', () => {
  const row = csv('id,title,quantity', '7,"a ""b"", c",0');
  assert.deepEqual([row.names, row.values], [['id', 'title', 'quantity'], ['7', 'a "b", c', '0']]);
  assert.equal(row.write(row.names, ['7', 'a "b", c', '2']), '7,"a ""b"", c",2');
  assert.equal(row.write(row.names, ['7', 'a', 'x, "y"']), '7,a,"x, ""y"""');
});

test('an empty quoted field is empty, and a quote within a field is text', () => {
  assert.deepEqual(csv('a,b,c', '"",5" pipe,""""').values, ['', '5" pipe', '"']);
});

test('the separator is told by header and row', () => {
  assert.deepEqual(csv('id;price', '1;2,50').values, ['1', '2,50']);
  assert.deepEqual(csv('id\tprice', '1\t2,50').values, ['1', '2,50']);
});

test('a line that is not as the header is text', () => {
  assert.equal(csv('id,quantity', '1,2,3'), null);
  assert.equal(csv('id,quantity', '1,"2'), null);
  assert.equal(csv('', '1'), null);
});

test('an object is its fields, and each stays of its kind', () => {
  const row = json('{"id":"s1","quantity":0,"promotion":true,"cost":null,"tags":["a"]}');
  assert.deepEqual(row.values, ['s1', '0', 'true', '', '["a"]']);
  assert.equal(row.write(row.names, ['7', '3', 'false', '', '["b"]']), '{"id":"7","quantity":3,"promotion":false,"cost":null,"tags":["b"]}');
  assert.equal(row.write(row.names, ['s1', '2.50', 'perhaps', '1', '["a"]']),
    '{"id":"s1","quantity":"2.50","promotion":"perhaps","cost":"1","tags":["a"]}');
});

test('an object takes a field that it lacked, once something is in it', () => {
  const row = json('{"id":"s1"}');
  assert.equal(row.write(['id', 'itemId'], ['s1', 'a']), '{"id":"s1","itemId":"a"}');
  assert.equal(row.write(['id', 'itemId'], ['s1', '']), '{"id":"s1"}');
});

test('what is no object, or has numbers that would not come back, is text', () => {
  for (const source of ['[1]', 'null', '{"id":', '{"id":12345678901234567890}']) {
    assert.equal(json(source), null, source);
  }
  assert.deepEqual(json('{"id":"12345678901234567890"}').values, ['12345678901234567890']);
});

test('a reason names its field and the value found there', () => {
  assert.deepEqual(spokenOf('The quantity (0) must not be 0.', ['id', 'quantity']), { field: 'quantity', value: '0' });
  assert.deepEqual(spokenOf('The Price (GBP) (x (y)) must be a decimal number.', ['Price', 'Price (GBP)']), { field: 'Price (GBP)', value: 'x (y)' });
  assert.deepEqual(spokenOf('The itemId is missing; it must name the product.', ['id']), { field: 'itemId', value: undefined });
  assert.deepEqual(spokenOf('The row keeps every rule, but cannot be stored.'), { field: undefined, value: undefined });
});
