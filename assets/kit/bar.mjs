// The bar at the bottom: what is wrong on the way to the server, or that there are new figures. A
// text is written only when it is another, so that it is read once, and the button stays in its place.

import { say } from "./elements.mjs";

/** @typedef {{ kind: string, text: string, button?: string }} Message */

// The gravest first.
const ORDER = ["transport", "news"];
/** @type {Map<string, Message>} */
const messages = new Map();

/** @returns {HTMLElement | null} */
const barOf = () => document.querySelector("[data-bar]");

/**
 * A sentence of the bar in the page's language.
 *
 * @param {string} name
 */
export function sentence(name) {
  return barOf()?.getAttribute(`data-${name}`) ?? "";
}

/**
 * Put up a message, or take it away.
 *
 * @param {string} from who says it
 * @param {Message | null} message
 */
export function tell(from, message) {
  if (message) messages.set(from, message);
  else messages.delete(from);
  const first = ORDER.map((one) => messages.get(one)).find(Boolean);
  const bar = barOf();
  if (!bar) return;
  bar.dataset.kind = first?.kind ?? "";
  document.documentElement.dataset.told = bar.dataset.kind;
  say(bar.querySelector("span"), first?.text ?? "");
  const button = bar.querySelector("button");
  if (!button) return;
  say(button, first?.button ?? "");
  button.hidden = !first?.button;
}
