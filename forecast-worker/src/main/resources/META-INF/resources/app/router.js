// @ts-check
/** @typedef {{ view: string, id?: string, query: URLSearchParams, path: string }} Route */

const VIEWS = ['items', 'reorder', 'marketing', 'customers', 'launch', 'models', 'data'];

/** Which view an address shows; null: none. @param {URL} url @returns {Route | null} */
export function route(url) {
  const [, first = '', ...rest] = url.pathname.split('/');
  const found = { query: url.searchParams, path: url.pathname };
  if (url.pathname === '/') {
    return { view: 'overview', ...found };
  }
  if (first === 'items' && rest.length > 0 && rest.join('') !== '') {
    return { view: 'item', id: rest.map(decodeURIComponent).join('/'), ...found };
  }
  return VIEWS.includes(first) && rest.length === 0 ? { view: first, ...found } : null;
}

/** The address of an item. @param {string} id */
export const itemPath = id => `/items/${encodeURIComponent(id)}`;

/** Goes to an address of the page. @param {string} address @param {boolean} [replace] without a step back */
export function go(address, replace = false) {
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  dispatchEvent(new CustomEvent('route', { detail: { quiet: replace } }));
}

/** Follows links within the page without loading it anew. @param {MouseEvent} event */
export function follow(event) {
  const link = /** @type {Element} */ (event.target).closest?.('a');
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || link.target || link.hasAttribute('download') || link.origin !== location.origin) {
    return;
  }
  const url = new URL(link.href);
  if (route(url) && !(url.pathname === location.pathname && url.hash)) {
    event.preventDefault();
    go(url.pathname + url.search);
  }
}
