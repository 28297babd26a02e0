// @ts-check
import { html, nothing } from 'lit';
import { reliability } from '../charts/reliability.js';
import { number, percent } from '../format.js';
import { choice } from '../parts/card.js';
import '../parts/chart.js';
import { words } from '../text/index.js';

const text = words.models;
/** @type {Record<string, string>} */
const classes = words.trends;

/**
 * Which trend was named for which, and how sure the model was, on the held-out days.
 * @param {any} judged @param {string} chosen name of one of the judged; empty: the model's own
 * @param {(name: string) => void} choose
 */
export function trends(judged, chosen, choose) {
  /** @type {[string, any][]} */
  const known = Object.entries(judged?.models ?? {}).filter(([, scores]) => scores.trend?.perClass);
  if (known.length === 0) {
    return nothing;
  }
  const own = known.find(([name]) => !(judged.verdicts ?? {})[name]) ?? known[0];
  const [name, { trend }] = known.find(([other]) => other === chosen) ?? own ?? ['', {}];
  return html`<div class="head judged"><h3>${text.trends}</h3>
      ${choice(text.model, known.map(([other]) => [other, other]), name, choose)}</div>
    <div class="grid"><div class="c6">${confusion(trend.perClass)}</div>
      <div class="c6">${sureness(trend)}</div></div>`;
}

/** @param {Record<string, { seen: number, recall: number, named: Record<string, number> }>} perClass */
const confusion = perClass => html`<table class="list matrix"><caption>${text.confusion}</caption>
  <thead><tr><th scope="col">${text.came}</th>${Object.keys(perClass).map(named => html`<th scope="col" class="number">${classes[named]}</th>`)}
    <th scope="col" class="number">${text.found}</th></tr></thead>
  <tbody>${Object.entries(perClass).map(([came, { seen, recall, named }]) => html`<tr><th scope="row">${classes[came]}</th>
    ${Object.keys(perClass).map(other => html`<td class="number">${other === came ? html`<b>${number(named[other] ?? 0)}</b>` : number(named[other] ?? 0)}</td>`)}
    <td class="number">${seen === 0 ? '–' : percent(recall)}</td></tr>`)}</tbody></table>`;

/** @param {any} trend */
function sureness({ ece, reliability: bins = [] }) {
  const points = bins.filter((/** @type {any} */ bin) => bin.items > 0);
  const said = (/** @type {any} */ bin) => [percent(bin.said), percent(bin.right), number(bin.items)];
  return points.length === 0 ? nothing : html`<p class="muted">${text.sureness(percent(ece))}</p>
    <tl-chart .draw=${(/** @type {number} */ width) => reliability(points, width)} .still=${true}
      .figures=${() => ({ head: [text.said, text.right, words.items.title], rows: points.map(said) })}
      .label=${points.map((/** @type {any} */ bin) => text.saidRight(percent(bin.said), percent(bin.right))).join('; ')}
      .legend=${html`<span>${text.diagonal}</span>`}></tl-chart>`;
}
