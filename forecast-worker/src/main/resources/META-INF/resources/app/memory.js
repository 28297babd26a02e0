// @ts-check
/** What the browser keeps of a reader's choices; an address may name them too: ?lang=zh&theme=dark. */

/** @param {string} name @returns {string | null} */
export function recall(name) {
  const asked = globalThis.location ? new URLSearchParams(location.search).get(name) : null;
  try {
    return asked ?? globalThis.localStorage?.getItem(`trendloom.${name}`) ?? null;
  } catch {
    return asked;
  }
}

/** @param {string} name @param {string} value */
export function keep(name, value) {
  try {
    localStorage.setItem(`trendloom.${name}`, value);
  } catch {
    // A browser that keeps nothing shows the page all the same.
  }
}
