// @ts-check
import { html, nothing } from 'lit';
import { day, number } from '../format.js';
import { words } from '../text/index.js';

/** What somebody wrote, in its own language. @param {any} said @param {string} language */
export const quote = (said, language) => html`<figure class="quote"><blockquote lang=${language === 'zh' ? 'zh-CN' : 'en'}>${said.text}</blockquote>
  <figcaption class="muted">${day(said.day)}${said.rating === undefined ? nothing : html` · ${words.voices.stars(number(said.rating), said.rating === 1)}`}</figcaption></figure>`;
