// @ts-check
import { html, nothing } from 'lit';
import { spokenOf } from '../parts/row-fields.js';
import { words } from '../text/index.js';

const text = words.data;

/** What the rule that a row broke is called; a rule that the page does not know by its id. @param {string} rule */
export const ruleName = rule => text.rules[rule] ?? rule;

/**
 * Why a row was refused. The door says it in English; in another language the page says it of the rules that it knows, with
 * the field and the value, and keeps the door's words beside it.
 * @param {{ rule: string, reason: string }} refused @param {string[]} [names] the row's fields
 */
export function why({ rule, reason }, names) {
  const head = rule in text.rules ? html`<b>${ruleName(rule)}</b> <small class="id muted" lang="en">${rule}</small>` : html`<b class="id" lang="en">${rule}</b>`;
  const asks = text.ruleAsks(rule);
  return asks ? html`${head} <span>${asks}${found(reason, names)}</span>
    <details><summary>${text.original}</summary><span lang="en">${reason}</span></details>`
    : html`${head} <span lang="en">${reason}</span>`;
}

/** @param {string} reason @param {string[]} [names] */
function found(reason, names) {
  const { field, value } = spokenOf(reason, names);
  return field === undefined ? nothing : html` <code>${field}</code>${text.isValue(value ?? text.missing)}`;
}
