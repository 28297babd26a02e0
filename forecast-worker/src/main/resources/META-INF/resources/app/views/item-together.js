// @ts-check
import { card, empty, held } from '../parts/card.js';
import { recommended } from '../parts/recommended.js';
import { words } from '../text/index.js';

const text = words.together;

/** What to offer beside the item, and why. @param {import('./item.js').ItemView} view */
export function together(view) {
  const nothingYet = view.together.problem?.kind === 'nothing-learned';
  return card({ id: 'together', title: text.title, size: 'c12', busy: view.together.busy }, nothingYet ? empty(text.notLearned)
    : held(view.together, found => (found.items.length === 0 ? empty(text.none) : recommended(found.items, text.title))));
}
