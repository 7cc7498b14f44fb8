// Rows of ticks and buttons, and toolbars of doors (those under a figure, files), that are one stop of
// the Tab key: arrows walk inside, Home and End go to the ends. A box says so by `data-roves`. Until the
// keyboard has come into it, and without scripts, each is a stop.

import { walk } from "./lists.mjs";

const ROVES = "[data-roves]";
const STOPS = "input[type=checkbox]:not(:disabled), button:not(:disabled), [role=toolbar] > a";

/** @param {Element} box @returns {HTMLElement[]} */
const stopsIn = (box) => [.../** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll(STOPS))];

/**
 * Leave one stop in a box: where the keyboard is, the one it was on last, or the first.
 *
 * @param {HTMLElement | null} box
 */
export function oneStop(box) {
  if (!box) return;
  const stops = stopsIn(box);
  const isLast = (/** @type {HTMLElement} */ one) => one.id !== "" && one.id === box.dataset.stop;
  const stop = stops.find((one) => one === document.activeElement) ?? stops.find(isLast) ?? stops[0];
  for (const one of stops) one.tabIndex = one === stop ? 0 : -1;
}

/** Begin to listen to the arrows in every such box. */
export function walkBoxes() {
  document.addEventListener("keydown", (event) => {
    const from = /** @type {HTMLElement | null} */ (document.activeElement);
    const box = from?.matches(STOPS) ? from.closest(ROVES) : null;
    if (from && box && !event.ctrlKey && !event.altKey && !event.metaKey) walk(event, stopsIn(box), from);
  });
  document.addEventListener("focusin", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const box = target.matches(STOPS) ? target.closest(ROVES) : null;
    if (!(box instanceof HTMLElement)) return;
    box.dataset.stop = target.id;
    oneStop(box);
  });
}
