// What a reader chooses: painted at once where what it leads to is known, else as soon as it has been
// asked for by itself, and told to Dash, whose answer says the same.

import { afterFrame } from "./elements.mjs";
import { prefetch, screenAtRest, take, unheard } from "./page.mjs";

/**
 * @typedef {import("./prints.mjs").Prints} Prints
 * @typedef {import("./prefetch.mjs").Step} Step
 */

/**
 * Paint what a control leads to: in this frame where it is known, else as soon as the answer to this
 * step alone has come. Dash hears of it after that.
 *
 * @param {string} id of the control's component
 * @param {string} text
 * @param {unknown} value as the component has it
 * @param {string} [prop]
 * @returns {boolean} whether it is taken care of; else Dash has to hear of it as it is
 */
export function paintStep(id, text, value, prop = "value") {
  const control = controlOf(id);
  const here = screenAtRest();
  if (pending?.id === id) pending = null;
  if (!here || !control || !prefetch.address) return false;
  const tell = unheard.chosen(id, prop, value);
  const step = prefetch.step(control, text, here.drawn);
  if (step) take(step, tell);
  else paintAhead(id, (drawn) => prefetch.askedStep(control, text, drawn), tell);
  return true;
}

/**
 * Carry out a choice: what it leads to is painted first, where it can be had.
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

/** How long a step is waited for: after that Dash hears of the choice, and says that it is slow. */
const PATIENCE_MS = 1000;

/** @type {{ id: string, tell: () => void } | null} what is being asked for */
let pending = null;

/**
 * Ask what something leads to and paint that before Dash hears of it. Where it cannot be had, or
 * something else has happened meanwhile, Dash hears of it alone. What comes of the same component
 * before the answer takes its place; with another one on its way Dash hears of both at once.
 *
 * @template {Step} S
 * @param {string} id of the component that Dash hears it by
 * @param {(drawn: () => Prints) => Promise<S | null>} ask
 * @param {() => void} tell
 * @returns {Promise<S | null>} the step, when it is painted
 */
export async function paintAhead(id, ask, tell) {
  const other = pending?.id === id ? null : pending;
  pending = other ? null : { id, tell };
  if (other) {
    other.tell();
    afterFrame(tell);
    return null;
  }
  const own = pending;
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
