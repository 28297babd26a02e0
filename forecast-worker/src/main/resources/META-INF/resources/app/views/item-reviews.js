// @ts-check
import { html, nothing } from 'lit';
import { number } from '../format.js';
import { card, empty, held } from '../parts/card.js';
import { words } from '../text/index.js';

const text = words.item;

/** What customers wrote. @param {import('./item.js').ItemView} view */
export const reviews = view => card({ id: 'reviews', title: text.reviews, busy: view.reviews.busy },
  held(view.reviews, summary => (summary.count === 0 ? empty(text.noReviews) : body(summary))));

/** @param {any} summary */
const body = ({ count, rating, good, bad }) => html`<p>${rating === undefined ? nothing : html`<b class="rating">${number(rating)}</b>`}
  <span class="muted">${text.ofReviews(number(count), count === 1)}</span></p>
  <div class="topics">${topics(text.praised, good)}${topics(text.complained, bad)}</div>`;

/** @param {string} title @param {any} side */
const topics = (title, side) => html`<div><h3>${title} (${number(side.count)})</h3><ul>
  ${side.keywords.slice(0, 5).map((/** @type {any} */ topic) => html`<li>${topic.word}<span class="muted">${number(topic.reviews ?? topic.count)}</span></li>`)}
  </ul></div>`;
