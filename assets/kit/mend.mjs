// A box brought in line with what it should hold: what says the same stays where it stands, so that the
// browser lays out no more than what differs. What others have put into it goes; a fold that a reader
// has opened stays open, the one stop of the Tab key stays where it is, and what is being written in a
// field stays in it.

import { redraw } from "./elements.mjs";
import { attributesOf, contentOf, made, nameOf, textOf } from "./sketch.mjs";

/** @typedef {import("./sketch.mjs").Wanted} Wanted */

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
 * @param {Wanted[]} content
 */
export function mend(box, content) {
  redraw(box, (place) => mendChildren(place, content));
}

/**
 * Have an element hold what it should, where nobody has the keyboard in it.
 *
 * @param {Element} box
 * @param {Wanted[]} wanted
 */
export function mendChildren(box, wanted) {
  const standing = [...box.childNodes];
  const more = wanted.length - standing.length;
  const at = more ? breakIn(standing.map(looksOf), wanted.map(looksOf)) : standing.length;
  for (const one of standing.splice(at, Math.max(0, -more))) one.remove();
  const coming = wanted.slice(at, at + Math.max(0, more));
  for (const one of coming) box.insertBefore(made(one), standing[at] ?? null);
  standing.forEach((one, index) => mendNode(one, wanted[index < at ? index : index + coming.length]));
}

/**
 * What two are held together by: those that are of one kind and say the same are the same.
 *
 * @typedef {{ kind: string, text: string }} Looks
 * @param {Wanted} one
 * @returns {Looks}
 */
function looksOf(one) {
  return { kind: `${nameOf(one)} ${classOf(one)}`, text: textOf(one) };
}

/** @param {Wanted} one */
function classOf(one) {
  return (one instanceof Element ? one.getAttribute("class") : attributesOf(one).class) ?? "";
}

/**
 * Where a list grows or shrinks: before that place its members are held together from the head, after
 * it from the end, so that most of them find their like.
 *
 * @param {Looks[]} standing
 * @param {Looks[]} wanted
 * @returns {number} how many stand before it
 */
export function breakIn(standing, wanted) {
  const count = Math.min(standing.length, wanted.length);
  if (standing.length === wanted.length) return count;
  const fromHead = scores(standing, wanted);
  const fromEnd = scores([...standing].reverse(), [...wanted].reverse());
  const totals = fromHead.map((score, at) => score + fromEnd[count - at]);
  return totals.indexOf(Math.max(...totals));
}

/**
 * How well the first of two lists go together: of none, of one, of two, …
 *
 * @param {Looks[]} some
 * @param {Looks[]} others
 */
function scores(some, others) {
  const counts = [0];
  for (const [index, one] of some.slice(0, others.length).entries()) {
    const { kind, text } = others[index];
    counts.push(counts[index] + Number(one.kind === kind) + Number(one.text === text));
  }
  return counts;
}

/**
 * @param {ChildNode} one
 * @param {Wanted} wanted
 */
function mendNode(one, wanted) {
  if (one.nodeName !== nameOf(wanted)) one.replaceWith(made(wanted));
  else if (!(one instanceof Element)) say(one, textOf(wanted));
  else {
    mendAttributes(one, attributesOf(wanted));
    mendChildren(one, contentOf(wanted));
    if (wanted instanceof Element) mendControl(one, wanted);
  }
}

/**
 * @param {Node} one
 * @param {string} text
 */
function say(one, text) {
  if (one.nodeValue !== text) one.nodeValue = text;
}

/**
 * @param {Element} one
 * @param {import("./sketch.mjs").Attributes} wanted
 */
function mendAttributes(one, wanted) {
  const said = Object.entries(wanted);
  for (const [name, value] of said) {
    if (one.getAttribute(name) !== value) one.setAttribute(name, value);
  }
  if (one.attributes.length === said.length) return;
  for (const name of one.getAttributeNames()) {
    if (!(name in wanted) && !READERS_OWN.has(name)) one.removeAttribute(name);
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
