import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import en from '../../../../forecast-worker/src/main/resources/META-INF/resources/app/text/en.js';
import zh from '../../../../forecast-worker/src/main/resources/META-INF/resources/app/text/zh.js';

/** Every path to a word, with how many gaps it has. */
const paths = (words, before = '') => Object.entries(words).flatMap(([key, word]) => {
  const path = before + key;
  return word !== null && typeof word === 'object' && !Array.isArray(word) ? paths(word, path + '.') : [path + ': ' + typeof word];
});

test('both languages have the same words', () => {
  assert.deepEqual(paths(zh).sort(), paths(en).sort());
});

test('Chinese is Chinese but for the way back, and English is English', () => {
  const strings = words => Object.values(words).flatMap(word => (typeof word === 'string' ? [word] : typeof word === 'object' ? strings(word) : []));
  assert.deepEqual(strings(en).filter(word => /\p{Script=Han}/u.test(word)), [en.frame.otherLanguage, en.frame.otherLanguageShort]);
  const latin = strings(zh).filter(word => !/\p{Script=Han}/u.test(word) && word.length > 5);
  assert.deepEqual(latin, [zh.frame.otherLanguage]);
});

test('every rule that throws a row out has a name', () => {
  const tables = readFileSync(new URL('../../../../docs/cleaning.md', import.meta.url), 'utf8').split('| rule | what it asks |').slice(1);
  const rules = new Set(tables.flatMap(table => [...table.split('\n\n')[0].matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, rule]) => rule)));
  assert.ok(rules.size > 50);
  assert.deepEqual([...rules].filter(rule => !en.data.rules[rule] || !zh.data.ruleAsks(rule)), []);
});

test('no word says what a band is not', () => {
  const all = JSON.stringify(en, (_, word) => (typeof word === 'function' ? word('1', '2', '3', '4') : word));
  assert.doesNotMatch(all, /most likely|9 of 10 (land|times)/i);
});
