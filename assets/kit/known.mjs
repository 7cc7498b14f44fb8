// What the document knows of all pages (`dashboard.web.index`): answers do not repeat it.

/**
 * @typedef {{ names: Record<string, string>, pages: string[], index: string, profile: string,
 *   words: Record<string, string> }} Known
 */

/** @type {Known | undefined} */
let known;

/** @returns {Known} */
export const shellKnown = () =>
  (known ??= JSON.parse(document.querySelector("[data-shell-known]")?.textContent ?? "{}"));
