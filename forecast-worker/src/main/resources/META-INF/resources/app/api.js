// @ts-check
/** What an answer says that is no success: a problem detail of RFC 9457, or that nobody answered. */
export class Problem extends Error {
  /**
   * @param {number} status 0: nobody answered
   * @param {{ type?: string, title?: string, detail?: string, traceId?: string }} body
   */
  constructor(status, body) {
    super(body.detail ?? body.title ?? String(status));
    this.status = status;
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.kind = (body.type ?? '').split(/[/:]/).at(-1) ?? '';
    this.traceId = body.traceId ?? '';
  }
}

/** @type {Set<(online: boolean) => void>} */
const watchers = new Set();

/** Tells when the server stops answering and when it answers again. @param {(online: boolean) => void} watcher */
export function watchConnection(watcher) {
  watchers.add(watcher);
}

/** @param {boolean} online */
function tell(online) {
  watchers.forEach(watcher => watcher(online));
}

/**
 * @param {string} path
 * @param {RequestInit} [request]
 * @returns {Promise<any>}
 */
export async function call(path, request) {
  /** @type {Response} */
  let answer;
  try {
    answer = await fetch(path, { ...request, headers: { Accept: 'application/json', ...request?.headers } });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error;
    }
    tell(false);
    throw new Problem(0, {});
  }
  tell(true);
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Problem(answer.status, body);
  }
  return body;
}

/** @param {string} path @param {AbortSignal} [signal] */
export const get = (path, signal) => call(path, { signal });

/** @param {string} path @param {unknown} body @param {AbortSignal} [signal] */
export const post = (path, body, signal) =>
  call(path, { method: 'POST', signal, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });

/**
 * A path with its query; what is empty is left out.
 * @param {string} path @param {Record<string, string | number | null | undefined>} query
 */
export function address(path, query) {
  const given = Object.entries(query).filter(([, value]) => value !== '' && value !== null && value !== undefined);
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}
