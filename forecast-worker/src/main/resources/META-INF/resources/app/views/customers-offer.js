// @ts-check
import { html } from 'lit';
import { card, empty, held } from '../parts/card.js';
import { recommended } from '../parts/recommended.js';
import { words } from '../text/index.js';

const text = words.voices;

/** What to offer one customer, and why. @param {import('./customers.js').CustomersView} view */
export function offer(view) {
  return card({ id: 'offer', title: text.offerTitle, size: 'c12', busy: view.customer !== '' && view.offer.busy }, html`
    <form class="fields terms offer" role="search" aria-labelledby="offer" @submit=${(/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      view.change({ customer: String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('customer')).trim() });
    }}><label>${text.pseudonym}<input name="customer" maxlength="200" autocomplete="off" spellcheck="false" placeholder="c-…"
        .value=${view.customer}></label>
      <button class="button">${text.offer}</button></form>
    ${view.customer === '' ? html`<p class="muted">${text.pseudonymHow}</p>` : answer(view)}`);
}

/** @param {import('./customers.js').CustomersView} view */
function answer(view) {
  switch (view.offer.problem?.kind) {
    case 'unknown-customer':
      return empty(text.unknownCustomer(view.customer));
    case 'nothing-learned':
      return empty(words.together.notLearned);
    default:
      return held(view.offer, found => (found.items.length === 0 ? empty(words.together.none)
        : recommended(found.items, text.offerTo(view.customer))));
  }
}
