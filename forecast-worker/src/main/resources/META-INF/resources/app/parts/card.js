// @ts-check
import { html, nothing } from 'lit';
import { words } from '../text/index.js';

/** @typedef {import('lit').TemplateResult | typeof nothing | string} Content */

/**
 * A section with a heading.
 * @param {{ id: string, title: Content, size?: string, more?: Content, busy?: boolean }} head
 * @param {Content} body
 */
export const card = ({ id, title, size = '', more = nothing, busy = false }, body) => html`
  <section class="card ${size} ${busy ? 'stale' : ''}" aria-labelledby=${id} aria-busy=${busy ? 'true' : 'false'}>
    <div class="head"><h2 id=${id}>${title}</h2>${more}</div>
    ${body}
  </section>`;

/**
 * What a resource holds, or in its place that it is on its way or why it is not there.
 * @template T
 * @param {import('./resource.js').Resource<T>} resource
 * @param {(value: T) => Content} body
 */
export function held(resource, body) {
  if (resource.value !== null && !resource.problem) {
    return body(resource.value);
  }
  return resource.problem ? failed(resource.problem, () => resource.again()) : waiting(resource.slow);
}

/** @param {boolean} slow */
const waiting = slow => html`<div class="waiting ${slow ? 'shown' : ''}" role="status">
  <span class="sr">${words.states.loading}</span><i></i><i></i><i></i></div>`;

/** @param {import('../api.js').Problem} problem @param {() => void} again */
export const failed = (problem, again) => html`<div class="failed" role="alert">
  <p><b>${problem.status === 0 ? words.states.unreachable : problem.title || words.states.failed}</b></p>
  ${problem.detail ? html`<p class="muted">${problem.detail}</p>` : nothing}
  <p><button class="button" @click=${again}>${words.states.again}</button>
  ${problem.traceId ? html`<code>${words.states.trace} ${problem.traceId}</code>` : nothing}</p></div>`;

/** Says what to do where nothing is. @param {Content} text @param {Content} [action] */
export const empty = (text, action = nothing) => html`<div class="empty"><p>${text}</p>${action}</div>`;

/**
 * Buttons of which one is pressed.
 * @param {string} label @param {[string, string][]} choices value and word @param {string} chosen
 * @param {(value: string) => void} choose
 */
export const choice = (label, choices, chosen, choose) => html`<span class="choice" role="group" aria-label=${label}>
  ${choices.map(([value, word]) => html`<button aria-pressed=${value === chosen ? 'true' : 'false'}
    @click=${() => choose(value)}>${word}</button>`)}</span>`;
