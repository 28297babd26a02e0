// @ts-check
import { number, weekday } from '../format.js';
import { words } from '../text/index.js';

const text = words.reorder;

/** Days as words; a lead time may be any of several. @param {Record<string, number>} leadTime */
export function delivery(leadTime) {
  const days = Object.keys(leadTime).map(Number).sort((one, other) => one - other);
  const [least = 0, most = 0] = [days[0], days.at(-1)];
  return least === most ? text.days(least) : text.dayRange(least, most);
}

/** What led to an order, in a sentence. @param {any} line @param {any} list */
export function because(line, { serviceLevel, reviewDays }) {
  if (line.undecided) {
    return text.undecided[line.undecided] ?? line.reason;
  }
  const said = text.because(number(line.upTo), number(100 * serviceLevel), delivery(line.leadTime), text.days(reviewDays),
    number(line.onHand + line.onOrder));
  return said + (text.limits[line.limit] ?? '');
}

/** How much by when. @param {any} line */
export const order = line => (line.undecided ? text.open : line.quantity > 0 ? text.order(number(line.quantity)) : text.nothing);

/** @param {any} line */
export const by = line => (line.orderBy ? weekday(line.orderBy) : '');
