// The one live region of the frame: a choice is heard by the page's headline, or by its subtitle where
// the headline is the same, once, when the page has come to rest, and not where the page itself has said
// what was chosen.

import { say } from "./elements.mjs";

const REST_MS = 600;
const REGIONS = "[aria-live], [role=status], [role=alert]";

/** @type {number | undefined} */
let timer;

/**
 * What the live regions of a page say.
 *
 * @param {HTMLElement} root
 */
export function spoken(root) {
  return [...root.querySelectorAll(REGIONS)].map((one) => one.textContent).join("\n");
}

/**
 * Have a text heard when nothing else has been for a while.
 *
 * @param {string} text
 */
export function announce(text) {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => say(document.querySelector("[data-announcer]"), text), REST_MS);
}

/** Let a text that has not been heard yet be. */
export function keepStill() {
  window.clearTimeout(timer);
}
