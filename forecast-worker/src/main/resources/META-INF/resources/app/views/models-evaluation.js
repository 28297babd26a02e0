// @ts-check
import { html, nothing } from 'lit';
import { fullDay, number, percent } from '../format.js';
import { choice, empty } from '../parts/card.js';
import { words } from '../text/index.js';

const text = words.models;
const fine = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 3, maximumFractionDigits: 3 });

/** Which metrics, and whether less is better; the others are best near a value. @type {[string, string, 'less' | 'more' | number][]} */
const METRICS = [
  ['wql', 'WQL', 'less'],
  ['wql30', 'WQL30', 'less'],
  ['wape30', 'WAPE30', 'less'],
  ['mase', 'MASE', 'less'],
  ['coverage80Total', 'Coverage 80, 30 d', 0.8],
];

/**
 * How a model did on held-out days, beside the baselines: on all items or on those of a segment.
 * @param {any} metrics @param {string} chosen name of the segment; empty: all items
 * @param {(segment: string) => void} choose
 */
export function evaluation(metrics, chosen, choose) {
  const judged = metrics?.evaluation;
  if (!judged?.models) {
    return empty(text.notJudged);
  }
  /** @type {[string, any][]} */
  const segments = Object.entries(judged.segments ?? {});
  const [name, shown] = segments.find(([each]) => each === chosen) ?? ['', judged];
  return html`${segments.length === 0 ? nothing : html`<div class="segments">
      ${choice(text.segment, [['', text.allItems], ...segments.map(each => choiceOf(...each))], name, choose)}</div>`}
    ${name in text.segmentIs ? html`<p class="muted">${text.segmentIs[name]}</p>` : nothing}
    ${Object.keys(shown.models).length === 0 ? html`<p>${text.tooFew(number(shown.items))}</p>`
      : table(shown, text.judged(fullDay(judged.cutoff), number(shown.items)))}`;
}

/** @param {string} name @param {any} segment @returns {[string, string]} */
const choiceOf = (name, { items }) => [name, text.segmentOf(text.segments[name] ?? name, number(items))];

/** @param {any} judged @param {string} caption */
function table({ models, verdicts }, caption) {
  /** @type {[string, any][]} */
  const rows = Object.entries(models).sort(([, one], [, other]) => one.wql30 - other.wql30);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table class="list"><caption>${caption}</caption>
    <thead><tr><th scope="col">${text.model}</th>${METRICS.map(([, name]) => html`<th scope="col" class="number">${name}</th>`)}
      <th scope="col" class="number">macro-F1</th><th scope="col" class="number">${text.against}</th></tr></thead>
    <tbody>${rows.map(([name, scores]) => row(name, scores, rows, verdicts?.[name]))}</tbody></table></div>`;
}

/** @param {string} name @param {any} scores @param {[string, any][]} rows @param {any} verdict */
const row = (name, scores, rows, verdict) => html`<tr><th scope="row">${name}</th>
  ${METRICS.map(([key, , better]) => html`<td class="number">${isBest(scores, rows, key, better) ? html`<b>${shown(key, scores[key])}</b>` : shown(key, scores[key])}</td>`)}
  <td class="number">${scores.trend?.macroF1 === undefined ? '' : fine.format(scores.trend.macroF1)}</td>
  <td class="number">${verdict ? difference(verdict) : nothing}</td></tr>`;

/** @param {string} key @param {number} value */
const shown = (key, value) => (key.startsWith('coverage') ? percent(value) : fine.format(value));

/** @param {any} scores @param {[string, any][]} rows @param {string} key @param {'less' | 'more' | number} better */
function isBest(scores, rows, key, better) {
  const distance = (/** @type {any} */ one) => (typeof better === 'number' ? Math.abs(one[key] - better) : better === 'less' ? one[key] : -one[key]);
  return rows.every(([, other]) => distance(scores) <= distance(other));
}

/** A model's difference to another with its bootstrap interval. @param {any} verdict */
export const difference = ({ low, high, difference: middle }) => low <= 0 && high >= 0 ? text.noDifference
  : `${signed(middle)} (${signed(low)} – ${signed(high)})`;

/** @param {number} value */
const signed = value => (value > 0 ? '+' : '') + fine.format(value).replace('-', '−');
