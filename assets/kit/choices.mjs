// What a reader chooses: painted at once where what it leads to is known or can be had in time, and
// told to Dash, whose answer says the same.

import { afterFrame } from "./elements.mjs";
import { prefetch, screenAtRest, take, unheard } from "./page.mjs";

/**
 * @typedef {import("./prints.mjs").Prints} Prints
 * @typedef {import("./prefetch.mjs").Step} Step
 */

/**
 * Paint what a control leads to, where it is known.
 *
 * @param {string} id of the control's component
 * @param {string} text
 * @param {unknown} value as the component has it
 * @param {string} [prop]
 * @returns {boolean} whether it was known; Dash has then to be told of nothing more
 */
export function paintStep(id, text, value, prop = "value") {
  const here = screenAtRest();
  const step = here && prefetch.step(controlOf(id), text, here.drawn);
  if (step) take(step, unheard.chosen(id, prop, value));
  return Boolean(step);
}

/**
 * Carry out a choice: what it leads to is painted in this frame where it is known, and Dash hears of
 * it after the frame.
 *
 * @param {string} id of the component
 * @param {string} value
 * @param {string} [prop]
 */
export function choose(id, value, prop = "value") {
  if (!paintStep(id, value, value, prop)) unheard.chosen(id, prop, value)();
}

/**
 * What is chosen in a store.
 *
 * @param {string} id
 * @returns {string}
 */
export function chosenIn(id) {
  return /** @type {string | undefined} */ (unheard.value(id, "data")) ?? "";
}

/**
 * Carry out what was typed into a field: the step is asked for first.
 *
 * @param {string} id
 * @param {string} text
 */
export function chooseTyped(id, text) {
  const ask = (/** @type {() => Prints} */ drawn) => prefetch.typedStep(controlOf(id), text, drawn);
  paintAhead(id, ask, unheard.chosen(id, "value", text));
}

/** How long a step is waited for: after that Dash hears of the choice, and says that it is slow. */
const PATIENCE_MS = 1000;

/** @type {{ id: string, tell: () => void } | null} what is being asked for */
let pending = null;

/**
 * Ask what something leads to and paint that before Dash hears of it. Where it cannot be had, or
 * something else has happened meanwhile, Dash hears of it alone. What comes of the same component
 * before the answer takes its place.
 *
 * @template {Step} S
 * @param {string} id of the component that Dash hears it by
 * @param {(drawn: () => Prints) => Promise<S | null>} ask
 * @param {() => void} tell
 * @returns {Promise<S | null>} the step, when it is painted
 */
export async function paintAhead(id, ask, tell) {
  if (pending && pending.id !== id) pending.tell();
  const own = { id, tell };
  pending = own;
  const here = screenAtRest();
  const step = here && (await Promise.race([ask(() => here.drawn), pause(PATIENCE_MS)]));
  if (own !== pending) return null;
  pending = null;
  if (step && here === screenAtRest()) {
    take(step, tell);
    return step;
  }
  afterFrame(tell);
  return null;
}

/**
 * @param {number} ms
 * @returns {Promise<null>}
 */
const pause = (ms) => new Promise((resolve) => window.setTimeout(resolve, ms, null));

/**
 * A control's name on the page, from the id of its component.
 *
 * @param {string} id
 */
function controlOf(id) {
  const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-page]"));
  const start = `${root?.dataset.page}-`;
  return id.startsWith(start) ? id.slice(start.length) : "";
}
