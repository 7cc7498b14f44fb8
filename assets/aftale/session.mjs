// The tab's own memory of a negotiation: a reload, and a walk through other pages, lose nothing.

const KEY = "aftale";

/** @typedef {{ here: string, history: string }} Remembered the case in the address, and all cases */

/**
 * @param {string} here
 * @param {string} history
 */
export function remember(here, history) {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify({ here, history }));
  } catch {
    // A tab that may not remember still has the address.
  }
}

/**
 * What the tab remembers, unless the address names another case.
 *
 * @param {string} here
 * @returns {Remembered | null}
 */
export function recall(here) {
  try {
    const kept = JSON.parse(window.sessionStorage.getItem(KEY) ?? "null");
    return kept && (!here || here === kept.here) ? kept : null;
  } catch {
    return null;
  }
}
