// @ts-check
import { lang } from './text/index.js';

const locale = lang === 'zh' ? 'zh-CN' : 'en-GB';
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2 });
const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const DAY = /** @type {const} */ ({ day: 'numeric', month: 'short' });
/** In milliseconds. */
const DAY_LENGTH = 86_400_000;
const enumeration = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });

/** Intl writes a hyphen. @param {string} text */
const minus = text => text.replace('-', '−');

/** Whole units; under 10 with one decimal. @param {number} value */
export const number = value => minus((Math.abs(value) < 10 ? tenth : whole).format(value));

/** For axes. @param {number} value */
export const short = value => minus(compact.format(value));

/** @param {number} value 0 to 1 */
export const percent = value => minus(share.format(value));

/** With its sign. @param {number} value */
export const change = value => (value > 0 ? '+' : '') + percent(value);

/** With its sign, in points of a hundred. @param {number} value */
export const points = value => (value > 0 ? '+' : '') + minus(whole.format(value * 100));

/** @param {number} value @param {string | undefined} currency @param {number} [decimals] */
export function money(value, currency, decimals = 0) {
  if (!currency) {
    return number(value);
  }
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return minus(new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits }).format(value));
}

/** A day of the shop, at midnight UTC. @param {string} iso */
export const date = iso => new Date(`${iso}T00:00:00Z`);

/** The day so many days later. @param {string} iso @param {number} days */
export const later = (iso, days) => new Date(date(iso).getTime() + days * DAY_LENGTH).toISOString().slice(0, 10);

/** Days from one to another, both counted. @param {string} from @param {string} to */
export const days = (from, to) => (date(to).getTime() - date(from).getTime()) / DAY_LENGTH + 1;

/** @param {string} iso @param {Intl.DateTimeFormatOptions} options */
const format = (iso, options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date(iso));

/** 8 Nov. @param {string} iso */
export const day = iso => format(iso, DAY);

/** Tue 8 Nov. @param {string} iso */
export const weekday = iso => format(iso, { ...DAY, weekday: 'short' }).replace(',', '');

/** 8 Nov 2011. @param {string} iso */
export const fullDay = iso => format(iso, { ...DAY, year: 'numeric' });

/** A moment, by the clock of the reader. @param {string} iso */
export const moment = iso =>
  new Intl.DateTimeFormat(locale, { ...DAY, hour: '2-digit', minute: '2-digit' }).format(new Date(iso));

/** @param {string[]} parts */
export const list = parts => enumeration.format(parts);
