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
    return fitting(JSON.parse(window.sessionStorage.getItem(KEY) ?? "null"), here);
  } catch {
    return null;
  }
}

/**
 * What is remembered, where it is of the case that the address names or the address names none.
 *
 * @param {Remembered | null} kept
 * @param {string} here
 */
export function fitting(kept, here) {
  return kept && (!here || here === kept.here) ? kept : null;
}
