// The tab's own memory of a negotiation: a reload, and a walk through other pages, lose nothing.

const KEY = "aftale";

/**
 * @typedef {import("./acts.mjs").Act} Act
 * @typedef {import("./acts.mjs").Sent} Sent
 * @typedef {{ here: string, history: string, open?: Act[] }} Remembered the case in the address, all
 *   cases, and the acts that were not carried out
 */

/**
 * @param {string} here
 * @param {string} history
 * @param {Sent[]} open
 */
export function remember(here, history, open) {
  put({ here, history, open: again(open) });
}

/**
 * A reader who leaves before acts are carried out has them carried out when coming back.
 *
 * @param {Sent[]} open
 */
export function rememberOpen(open) {
  const kept = remembered();
  if (kept) put({ ...kept, open: again(open) });
}

/**
 * Acts as they can be sent once more. A file is not kept, and what is taken up stands beside them.
 *
 * @param {Sent[]} acts
 * @returns {Act[]}
 */
export const again = (acts) => acts
  .filter((act) => !act.content && act.do !== "resume")
  .map(({ number: _number, painted: _painted, ...act }) => act);

/** @param {Remembered} all */
function put(all) {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // A tab that may not remember still has the address.
  }
}

/** @returns {Remembered | null} */
function remembered() {
  try {
    return JSON.parse(window.sessionStorage.getItem(KEY) ?? "null");
  } catch {
    return null;
  }
}

/**
 * What the tab remembers, unless the address names another case.
 *
 * @param {string} here
 * @returns {Remembered | null}
 */
export function recall(here) {
  return fitting(remembered(), here);
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
