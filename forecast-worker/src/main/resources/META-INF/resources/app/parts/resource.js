// @ts-check
import { Problem } from '../api.js';

const PATIENCE = 150;

/**
 * Something a view asks the server for. What was there stays while it is asked for again; a new question takes the place of
 * one under way.
 * @template T
 */
export class Resource {
  /** @type {T | null} */
  value = null;
  /** @type {Problem | null} */
  problem = null;
  busy = false;
  /** Whether it has taken so long that grey blocks are shown. */
  slow = false;
  /** @type {AbortController | null} */
  #under = null;
  /** @type {(signal: AbortSignal) => Promise<T>} */
  #ask = () => Promise.reject(new Problem(0, {}));

  /** @param {import('lit').LitElement} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.#under?.abort();
  }

  /** @param {(signal: AbortSignal) => Promise<T>} ask */
  async load(ask) {
    this.#under?.abort();
    const under = (this.#under = new AbortController());
    this.#ask = ask;
    this.busy = true;
    const timer = setTimeout(() => this.#change({ slow: true }), PATIENCE);
    try {
      const value = await ask(under.signal);
      this.#settle(under, { value, problem: null });
    } catch (error) {
      this.#settle(under, { problem: error instanceof Problem ? error : new Problem(-1, { title: String(error) }) });
    } finally {
      clearTimeout(timer);
    }
  }

  again() {
    void this.load(this.#ask);
    this.host.requestUpdate();
  }

  /** @param {AbortController} under @param {Partial<Resource<T>>} outcome */
  #settle(under, outcome) {
    if (under === this.#under && !under.signal.aborted) {
      this.#change({ ...outcome, busy: false, slow: false });
    }
  }

  /** @param {Partial<Resource<T>>} change */
  #change(change) {
    Object.assign(this, change);
    this.host.requestUpdate();
  }
}
