// @ts-check
import { html } from 'lit';
import { why } from '../charts/why.js';
import { number } from '../format.js';
import { card, held } from '../parts/card.js';
import '../parts/chart.js';
import { words } from '../text/index.js';

const text = words.item;

/** What moved the forecast. @param {import('./item.js').ItemView} view */
export function influences(view) {
  const mean = view.why.value?.total.mean;
  const title = mean ? text.why(number(mean.forecast), number(mean.reference)) : text.whyYet;
  return card({ id: 'why', title, busy: view.why.busy }, held(view.why, chart));
}

/** @param {any} answer */
function chart({ groups }) {
  const shown = groups.map((/** @type {any} */ group) => ({ name: text.groups[group.group] ?? group.group, units: group.mean }));
  const figures = () => ({
    head: [text.input, text.units30],
    rows: shown.map((/** @type {any} */ group) => [group.name, number(group.units)]),
  });
  return html`<tl-chart .draw=${(/** @type {number} */ width) => why(shown, width)} .figures=${figures} .still=${true}
    .label=${shown.map((/** @type {any} */ group) => `${group.name} ${number(group.units)}`).join(', ')}
    .legend=${html`<span>${text.whyNot}</span>`}></tl-chart>`;
}
