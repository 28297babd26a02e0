// @ts-check
import { html, nothing } from 'lit';
import { number } from '../format.js';
import { card, empty, held } from '../parts/card.js';
import { quote } from '../parts/quote.js';
import { words } from '../text/index.js';

const text = words.item;

/** What customers wrote. @param {import('./item.js').ItemView} view */
export const reviews = view => card({ id: 'reviews', title: text.reviews, busy: view.reviews.busy },
  held(view.reviews, summary => (summary.count === 0 ? empty(text.noReviews) : body(summary))));

/** @param {any} summary */
const body = ({ count, rating, good, bad, topics: spoken = [] }) => html`<p>${rating === undefined ? nothing : html`<b class="rating">${number(rating)}</b>`}
  <span class="muted">${text.ofReviews(number(count), count === 1)}</span></p>
  <div class="topics">${topics(text.praised, good)}${topics(text.complained, bad)}</div>
  ${spoken.length === 0 ? nothing : html`<h3>${text.speakOf}</h3>${spoken.slice(0, 4).map(voice)}`}`;

/** A topic of the shop's reviews. @param {any} topic */
const voice = topic => html`<div class="voice"><p><b lang=${topic.language === 'zh' ? 'zh-CN' : 'en'}>${topic.name}</b>
  <span class="muted">${topic.kind === 'praise' ? text.praised : text.complained} · ${number(topic.reviews)}</span></p>
  ${topic.quotes.map((/** @type {any} */ said) => quote(said, topic.language))}</div>`;

/** @param {string} title @param {any} side */
const topics = (title, side) => html`<div><h3>${title} (${number(side.count)})</h3><ul>
  ${side.keywords.slice(0, 5).map((/** @type {any} */ topic) => html`<li>${topic.word}<span class="muted">${number(topic.reviews ?? topic.count)}</span></li>`)}
  </ul></div>`;
