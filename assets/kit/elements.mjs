// Plain elements instead of Dash components (each component is asked at every change of anything on
// the page), and the one keeper of the keyboard's place while they are drawn anew.

const SVG = "http://www.w3.org/2000/svg";
const REACHABLE = "button:not(:disabled), select:not(:disabled), input:not(:disabled)";

/**
 * @typedef {string | Node} Content
 * @typedef {{ box: string, key: string }} Held where the keyboard is: the box, and in it the key
 */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} [className]
 * @param {Content | Content[]} [content]
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, className = "", content = []) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...[content].flat());
  return made;
}

/**
 * A shape of an SVG picture.
 *
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {Node[]} [content]
 */
export function shape(name, attributes, content = []) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/**
 * Write a text into an element, unless it says so already: a live region is read at every change.
 *
 * @param {Element | null} place
 * @param {string} text
 * @returns {boolean} whether it said something else before
 */
export function say(place, text) {
  if (!place || place.textContent === text) return false;
  const [only, ...more] = place.childNodes;
  // Another text in the same node makes the browser lay out no more than that.
  if (only instanceof Text && text && !more.length) only.data = text;
  else place.textContent = text;
  return true;
}

/**
 * Change the content of a box. The keyboard stays with the one who walks in it, the box stays
 * scrolled where it was, and a list that scrolls by itself shows what is pressed in it.
 *
 * @param {HTMLElement | null} box
 * @param {(box: HTMLElement) => void} draw
 */
export function redraw(box, draw) {
  if (!box) return;
  const key = heldIn(box);
  draw(box);
  if (key && !isHeld(box, key)) giveBack(box, key);
  window.requestAnimationFrame(() => reveal(box));
}

/** @type {Held | null} */
let held = null;

/** Begin to remember where the keyboard is: Dash may take away the whole box that it is in. */
export function keepFocus() {
  document.addEventListener("focusin", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const key = keyOf(target);
    const box = target.parentElement?.closest("[id]");
    held = key && box ? { box: box.id, key } : null;
  });
  document.addEventListener("pointerdown", () => (held = null), true);
}

/** @param {HTMLElement} target */
function keyOf(target) {
  const { kommune, value } = target.dataset;
  if (target.id) return `#${CSS.escape(target.id)}`;
  if (kommune) return `[data-kommune="${kommune}"]`;
  return value ? `[data-value="${CSS.escape(value)}"]` : "";
}

/** @param {HTMLElement} box */
function heldIn(box) {
  const active = /** @type {HTMLElement} */ (document.activeElement);
  if (box.contains(active)) return keyOf(active) || REACHABLE;
  return active === document.body && held?.box === box.id ? held.key : "";
}

/**
 * Whether the keyboard is still where it was.
 *
 * @param {HTMLElement} box
 * @param {string} key
 */
function isHeld(box, key) {
  const active = document.activeElement;
  return Boolean(active && box.contains(active) && active.matches(`${key}:not(:disabled)`));
}

/**
 * @param {HTMLElement} box
 * @param {string} key
 */
function giveBack(box, key) {
  const same = /** @type {HTMLElement | null} */ (box.querySelector(`${key}:not(:disabled)`));
  const next = same ?? /** @type {HTMLElement | null} */ (box.querySelector(REACHABLE));
  next?.focus({ preventScroll: true });
}

/** @param {HTMLElement} box */
function reveal(box) {
  const pressed = box.querySelector('[aria-pressed="true"]');
  if (!pressed || box.scrollHeight <= box.clientHeight) return;
  const frame = box.getBoundingClientRect();
  const at = pressed.getBoundingClientRect();
  if (at.top < frame.top || at.bottom > frame.bottom) {
    box.scrollTop += at.top - frame.top - (frame.height - at.height) / 2;
  }
}

/**
 * After the frame that shows what was just drawn.
 *
 * @param {() => void} then
 */
export function afterFrame(then) {
  window.requestAnimationFrame(() => window.setTimeout(then, 0));
}

/**
 * When the browser has nothing else to do.
 *
 * @param {() => void} then
 */
export function whenIdle(then) {
  if (window.requestIdleCallback) window.requestIdleCallback(then);
  else window.setTimeout(then, 200);
}

/**
 * When the browser has nothing else to do, for what may never be needed: never for a reader who saves
 * data.
 *
 * @param {() => void} then
 */
export function whenSpare(then) {
  const { connection } = /** @type {{ connection?: { saveData?: boolean } }} */ (navigator);
  if (!connection?.saveData) whenIdle(then);
}
