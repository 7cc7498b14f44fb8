// How a reader takes an exhibit along, drawn from the lines that stand in their box
// (`kit.view.use`): its sentence is copied, the rest are links.

import { announce } from "./announcer.mjs";
import { drawBoxes } from "./boxes.mjs";
import { copyText } from "./clipboard.mjs";
import { element } from "./elements.mjs";
import { mend } from "./mend.mjs";

const SHOWN_MS = 4000;
/** @type {WeakMap<Element, string | null>} what a button says, that may be saying what it has done */
const labels = new WeakMap();

/**
 * @typedef {import("./uses.mjs").Door} Door
 * @typedef {import("./uses.mjs").Line} Line
 * @typedef {import("./uses.mjs").Uses} Uses
 */

/** @param {Door} door */
function link([text, name, address, kind]) {
  const made = element("a", "", text);
  made.href = address;
  made.setAttribute("aria-label", name);
  if (kind === "file") made.download = "";
  return made;
}

/**
 * @param {Line} said
 * @param {Uses} uses
 */
function line(said, { label, copy }) {
  const button = element("button", "use-copy", copy);
  button.type = "button";
  button.dataset.sentence = said.sentence;
  const title = said.title ? [element("span", "use-title", said.title)] : [];
  const first = element("span", "use-label", label);
  const made = element("div", "use", [first, ...title, button, ...said.doors.map(link)]);
  made.setAttribute("role", "toolbar");
  made.dataset.roves = "on";
  made.setAttribute("aria-label", said.group);
  return made;
}

drawBoxes("use", (box, said) => mend(box, said.lines.map((/** @type {Line} */ one) => line(one, said))));

/** @param {string} address */
async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return answer.text();
}

document.addEventListener("click", async (event) => {
  const pressed = /** @type {Element} */ (event.target).closest(".use-copy");
  const words = /** @type {HTMLElement | null} */ (pressed?.closest(".uses"))?.dataset;
  if (!pressed || !words) return;
  event.preventDefault();
  const address = pressed.getAttribute("data-sentence") ?? pressed.getAttribute("href") ?? "";
  const isCopied = await copyText(fetched(address)).then(() => true, () => false);
  announce((isCopied ? words.copied : words.failed) ?? "");
  const label = labels.get(pressed) ?? pressed.textContent;
  labels.set(pressed, label);
  pressed.textContent = (isCopied ? words.done : words.failed) ?? "";
  window.setTimeout(() => (pressed.textContent = label), SHOWN_MS);
});
