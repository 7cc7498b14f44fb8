// A box brought in line with what it should hold: what says the same stays where it stands, so that the
// browser lays out no more than what differs. What others have put into it goes; a fold that a reader
// has opened stays open, the one stop of the Tab key stays where it is, and what is being written in a
// field stays in it.

import { redraw } from "./elements.mjs";

/** @typedef {import("./elements.mjs").Content} Content */

const READERS_OWN = new Set(["open", "tabindex"]);

/** @type {WeakSet<EventTarget>} fields that a reader has written in and not left: no answer knows of it */
const writtenIn = new WeakSet();

/** Begin to remember what is being written. */
export function keepWriting() {
  document.addEventListener("input", ({ target }) => target && writtenIn.add(target), true);
  for (const kind of ["change", "focusout"]) {
    document.addEventListener(kind, ({ target }) => target && writtenIn.delete(target), true);
  }
}

/**
 * Have a box hold what it should.
 *
 * @param {HTMLElement | null} box
 * @param {Content[]} content
 */
export function mend(box, content) {
  redraw(box, (place) => mendChildren(place, content.map((one) =>
    (typeof one === "string" ? document.createTextNode(one) : one))));
}

/**
 * @param {Element} box
 * @param {Node[]} wanted
 */
function mendChildren(box, wanted) {
  const standing = [...box.childNodes];
  const ends = sameEnds(standing, wanted);
  const apart = wanted.length - ends;
  const surplus = standing.slice(apart, standing.length - ends);
  const missing = Math.max(0, apart - (standing.length - ends));
  for (const one of surplus) one.remove();
  for (const one of wanted.slice(0, missing)) box.insertBefore(one, standing[0] ?? null);
  standing
    .filter((one) => !surplus.includes(one))
    .forEach((one, index) => mendNode(one, wanted[missing + index]));
}

/**
 * How many of the last say the same: a list grows at its head.
 *
 * @param {Node[]} standing
 * @param {Node[]} wanted
 */
function sameEnds(standing, wanted) {
  let count = 0;
  const most = Math.min(standing.length, wanted.length);
  while (count < most && standing.at(-1 - count)?.textContent === wanted.at(-1 - count)?.textContent) {
    count += 1;
  }
  return count;
}

/**
 * @param {ChildNode} one
 * @param {Node} wanted
 */
function mendNode(one, wanted) {
  if (one.nodeName !== wanted.nodeName) one.replaceWith(wanted);
  else if (!(one instanceof Element) || !(wanted instanceof Element)) say(one, wanted);
  else {
    mendAttributes(one, wanted);
    mendChildren(one, [...wanted.childNodes]);
    mendControl(one, wanted);
  }
}

/**
 * @param {Node} one
 * @param {Node} wanted
 */
function say(one, wanted) {
  if (one.nodeValue !== wanted.nodeValue) one.nodeValue = wanted.nodeValue;
}

/**
 * @param {Element} one
 * @param {Element} wanted
 */
function mendAttributes(one, wanted) {
  for (const { name, value } of [...wanted.attributes]) {
    if (one.getAttribute(name) !== value) one.setAttribute(name, value);
  }
  for (const { name } of [...one.attributes]) {
    if (!wanted.hasAttribute(name) && !READERS_OWN.has(name)) one.removeAttribute(name);
  }
}

/**
 * What stands in a control is no attribute of it.
 *
 * @param {Element} one
 * @param {Element} wanted
 */
function mendControl(one, wanted) {
  if (writtenIn.has(one)) return;
  if (one instanceof HTMLInputElement && wanted instanceof HTMLInputElement) {
    if (one.checked !== wanted.checked) one.checked = wanted.checked;
    if (one.type !== "file" && one.value !== wanted.value) one.value = wanted.value;
  } else if (isWritten(one) && isWritten(wanted) && one.value !== wanted.value) {
    one.value = wanted.value;
  }
}

/**
 * @param {Element} one
 * @returns {one is HTMLSelectElement | HTMLTextAreaElement}
 */
const isWritten = (one) => one instanceof HTMLSelectElement || one instanceof HTMLTextAreaElement;
