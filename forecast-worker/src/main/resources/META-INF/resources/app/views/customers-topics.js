// @ts-check
import { html, nothing } from 'lit';
import { bars } from '../charts/bars.js';
import { day, number, percent } from '../format.js';
import { card, empty, held } from '../parts/card.js';
import '../parts/chart.js';
import { quote } from '../parts/quote.js';
import { itemPath } from '../router.js';
import { words } from '../text/index.js';

const text = words.voices;
const MOST = 6;

/**
 * What customers complain of, or praise.
 * @param {import('../parts/resource.js').Resource<any>} list @param {'complaint' | 'praise'} kind
 */
export const topics = (list, kind) => card({ id: kind, title: text.kinds[kind], size: 'c6', busy: list.busy },
  list.problem?.kind === 'nothing-learned' ? empty(text.notLearned) : held(list, value => {
    const found = value.topics.filter((/** @type {any} */ topic) => topic.kind === kind).slice(0, MOST);
    return found.length === 0 ? empty(text.noTopics) : html`${found.map(section)}`;
  }));

/** @param {any} topic */
const section = topic => html`<section class="voice" aria-labelledby=${topic.id}>
  <h3 id=${topic.id} lang=${topic.language === 'zh' ? 'zh-CN' : 'en'}>${topic.name}</h3>
  <p class="muted">${text.ofAll(number(topic.reviews), percent(topic.share), words.voices.languages[topic.language] ?? topic.language)}</p>
  ${topic.rising ? html`<p class="warned"><b>${text.rises(number(topic.rising.reviews), number(topic.rising.expected))}</b></p>` : nothing}
  ${course(topic)}
  ${topic.quotes.slice(0, 2).map((/** @type {any} */ said) => quote(said, topic.language))}
  ${topic.items.length === 0 ? nothing : html`<p class="muted">${text.items}: ${topic.items.map((/** @type {any} */ item, /** @type {number} */ i) =>
    html`${i ? ' · ' : ''}<a class="link" href=${itemPath(item.itemId)}>${item.title ?? item.itemId}</a>`)}</p>`}</section>`;

/** @param {any} topic */
function course({ name, weeks }) {
  if (weeks.length < 2) {
    return nothing;
  }
  const figures = () => ({
    head: [words.chart.week, text.reviews, text.all],
    rows: weeks.map((/** @type {any} */ week) => [day(week.from), number(week.reviews), number(week.all)]),
  });
  const label = text.course(name, number(weeks[0].reviews), number(weeks.at(-1).reviews));
  return html`<tl-chart .draw=${(/** @type {number} */ width) => bars(weeks, width)} .figures=${figures}
    .say=${(/** @type {number} */ i) => text.inWeek(day(weeks[i].from), number(weeks[i].reviews), number(weeks[i].all))}
    .label=${label} .legend=${html`<span>${text.perWeek}</span>`}></tl-chart>`;
}
