// @ts-check
import { html, nothing } from 'lit';
import { keep } from '../memory.js';
import { address } from '../api.js';
import { go } from '../router.js';
import { lang, words } from '../text/index.js';
import { icon, logo } from './icons.js';
import { keysAreOn, show, switchKeys } from './keys.js';

const TABS = /** @type {const} */ ([
  ['overview', '/'],
  ['items', '/items'],
  ['reorder', '/reorder'],
  ['marketing', '/marketing'],
  ['customers', '/customers'],
  ['launch', '/launch'],
  ['models', '/models'],
  ['data', '/data'],
]);

function otherLanguage() {
  keep('lang', lang === 'zh' ? 'en' : 'zh');
  const url = new URL(location.href);
  url.searchParams.delete('lang');
  location.replace(url);
}

function otherTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  keep('theme', root.dataset.theme);
}

/** @param {SubmitEvent} event */
function find(event) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.target);
  go(address('/items', { q: String(new FormData(form).get('q') ?? '') }));
}

/** @param {import('../router.js').Route | null} shown */
const tabs = shown => html`<nav class="tabs" aria-label=${words.frame.main}>${TABS.map(([view, path]) => html`
  <a href=${path} aria-current=${current(shown, view) ? 'page' : nothing}>${words.nav[view]}</a>`)}</nav>`;

/** @param {import('../router.js').Route | null} shown @param {string} view */
const current = (shown, view) => shown?.view === view || (shown?.view === 'item' && view === 'items');

const tools = html`<div class="tools">
  <form class="find" role="search" @submit=${find}>${icon('search')}<label class="sr" for="find">${words.frame.find}</label>
    <input id="find" name="q" type="search" maxlength="200" autocomplete="off" data-find placeholder=${words.frame.find}>
    <kbd aria-hidden="true">/</kbd></form>
  <a class="tool find-link" href="/items" aria-label=${words.frame.find}>${icon('search')}</a>
  <button class="tool" lang=${lang === 'zh' ? 'en' : 'zh-CN'} aria-label=${words.frame.otherLanguage}
    @click=${otherLanguage}>${words.frame.otherLanguageShort}</button>
  <button class="tool" aria-label=${words.frame.theme} @click=${otherTheme}>${icon('theme')}</button>
  <button class="tool keys-button" aria-label=${words.keys.title} @click=${show}>?</button></div>`;

const keys = html`<dialog class="keys" aria-labelledby="keys-title"><h2 id="keys-title">${words.keys.title}</h2>
  <dl>${words.keys.list.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl>
  <p><label><input type="checkbox" .checked=${keysAreOn()} @change=${(/** @type {Event} */ event) =>
    switchKeys(/** @type {HTMLInputElement} */ (event.target).checked)}> ${words.keys.on}</label></p>
  <form method="dialog"><button class="button">${words.keys.close}</button></form></dialog>`;

/**
 * What stands around every view.
 * @param {import('../router.js').Route | null} shown @param {boolean} online @param {unknown} view
 */
export const frame = (shown, online, view) => html`
  <a class="skip" href="#main">${words.frame.skip}</a>
  <header class="top"><div class="top-in"><a class="brand" href="/">${logo}Trendloom</a>${tabs(shown)}${tools}</div></header>
  ${online ? nothing : html`<p class="offline" role="status">${words.frame.offline}</p>`}
  <main id="main" tabindex="-1">${view}</main>${keys}`;
