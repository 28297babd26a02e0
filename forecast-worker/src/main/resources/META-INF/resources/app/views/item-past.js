// @ts-check
import { html, nothing } from 'lit';
import { number } from '../format.js';
import { failed } from '../parts/card.js';
import { words } from '../text/index.js';
import { kept } from './item-series.js';

const text = words.item;

/** Asks for past forecasts, or puts them away. @param {import('./item.js').ItemView} view */
export const pastButton = view => html`<button class="button" aria-pressed=${view.showsPast ? 'true' : 'false'}
  ?disabled=${view.past.busy} @click=${() => view.change({ past: view.showsPast ? '' : '1' })}>${text.pastForecasts}</button>`;

/** How they did, in words. @param {import('./item.js').ItemView} view @param {any[]} past @param {boolean} weekly */
export function pastNote(view, past, weekly) {
  if (!view.showsPast) {
    return nothing;
  }
  if (view.past.problem) {
    return failed(view.past.problem, () => view.past.again());
  }
  const { inside, judged } = kept(past);
  const said = !view.past.value ? words.states.loading : judged === 0 ? text.noPast
    : weekly ? text.keptWeeks(number(inside), number(judged)) : text.keptDays(number(inside), number(judged));
  return html`<p class="muted past-note" role="status">${said}</p>`;
}
