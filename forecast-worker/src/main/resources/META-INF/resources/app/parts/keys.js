// @ts-check
import { keep, recall } from '../memory.js';
import { go } from '../router.js';

/** @type {Record<string, string>} */
const VIEWS = { o: '/', i: '/items', r: '/reorder', k: '/marketing', c: '/customers', l: '/launch', m: '/models', d: '/data' };

let waitsForView = false;

/** Whether single keys do anything. */
export const keysAreOn = () => recall('keys') !== 'off';

/** @param {boolean} on */
export const switchKeys = on => keep('keys', on ? 'on' : 'off');

/** @param {string} selector */
function focus(selector) {
  const element = /** @type {HTMLElement | null} */ (document.querySelector(selector));
  element?.focus();
  return element !== null;
}

/** Moves among the rows of a list. @param {number} step */
function row(step) {
  const links = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-row]')]);
  const at = links.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  links[Math.max(0, Math.min(links.length - 1, at < 0 ? 0 : at + step))]?.focus();
  return links.length > 0;
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  const typing = target.matches('input, select, textarea, [contenteditable]');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !keysAreOn()) {
    return;
  }
  if (waitsForView && VIEWS[event.key]) {
    event.preventDefault();
    go(VIEWS[event.key] ?? '/');
  } else if (done(event.key)) {
    event.preventDefault();
  }
  waitsForView = event.key === 'g';
}

/** @param {string} key */
function done(key) {
  switch (key) {
    case '/':
      return find();
    case 'j':
      return row(1);
    case 'k':
      return row(-1);
    case 'f':
      return focus('[data-filter]');
    case '?':
      return show();
    default:
      return false;
  }
}

function find() {
  if (!focus('[data-find]')) {
    go('/items');
  }
  return true;
}

/** Lists the keys. */
export function show() {
  /** @type {HTMLDialogElement | null} */ (document.querySelector('dialog.keys'))?.showModal();
  return true;
}

export function listen() {
  addEventListener('keydown', pressed);
}
