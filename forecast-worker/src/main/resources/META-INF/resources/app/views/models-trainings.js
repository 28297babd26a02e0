// @ts-check
import { html, nothing } from 'lit';
import { best, curves } from '../charts/curves.js';
import { moment, number } from '../format.js';
import { empty } from '../parts/card.js';
import '../parts/chart.js';
import { words } from '../text/index.js';

const text = words.models;

/** What was and is trained, the newest first. @param {any[]} list */
export const trainings = list => list.length === 0 ? empty(text.noTrainings) : html`${list.map(training)}`;

/** @param {any} one */
const training = one => html`<article class="training"><h3>${one.trainingId} · ${text.states[one.state] ?? one.state}</h3>
  <p class="muted">${moment(one.createdAt)} · ${text.epoch(number(one.epoch), number(one.epochs))}${one.windowsPerSecond
    ? ` · ${text.speed(number(one.windowsPerSecond))}` : ''}</p>
  ${one.state === 'running' ? html`<progress max=${Math.max(1, one.epochs)} value=${one.epoch} aria-label=${text.epoch(number(one.epoch), number(one.epochs))}></progress>` : nothing}
  ${one.state === 'running' && one.validationLoss !== undefined ? html`<p class="muted">${text.losses(number(one.epoch), number(one.loss), number(one.validationLoss))}</p>` : nothing}
  ${one.error ? html`<p class="muted" lang="en">${one.error}</p>` : nothing}
  ${one.report?.epochs?.length > 1 ? course(one.report.epochs) : nothing}</article>`;

/** @param {any[]} epochs */
function course(epochs) {
  const top = best(epochs);
  const say = (/** @type {number} */ i) => text.losses(String(epochs[i].epoch), number(epochs[i].loss), number(epochs[i].validationLoss ?? NaN));
  const figures = () => ({
    head: [text.epochs, text.loss, text.validation],
    rows: epochs.map(one => [String(one.epoch), number(one.loss), one.validationLoss === null ? '' : number(one.validationLoss)]),
  });
  return html`<tl-chart .draw=${(/** @type {number} */ width) => curves(epochs, width)} .say=${say} .figures=${figures}
    .label=${text.bestIs(String(top.epoch))} .legend=${html`<div class="legend"><span><i class="of-year-ago"></i>${text.loss}</span>
    <span><i class="of-expected"></i>${text.validation}</span></div>`}></tl-chart>`;
}
