// @ts-check
import { recall } from '../memory.js';
import en from './en.js';

/** @typedef {typeof en} Words */

const wanted = recall('lang') ?? globalThis.navigator?.language ?? 'en';

/** @type {'en' | 'zh'} */
export const lang = wanted.startsWith('zh') ? 'zh' : 'en';

/** Every word of the page. @type {Words} */
export const words = lang === 'zh' ? (await import('./zh.js')).default : en;
