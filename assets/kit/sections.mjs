// The sections below a page's first screen, asked for when a reader comes near them and again when
// what they follow is another. A link into a page leads to its place when all before it stands.

import { setProps } from "./dash.mjs";

const NEAR = "10% 0px";

/**
 * @typedef {{ name: string, asked: string, isNear: boolean }} Seen
 * @typedef {{ box: HTMLElement, seen: Seen }} Section
 */

/** @type {WeakMap<HTMLElement, Seen>} */
const known = new WeakMap();
/** @type {Record<string, string>} */
let keys = {};

/**
 * Those to ask for: near, and asked for or drawn with another key than they should follow.
 *
 * @template {{ seen: Seen }} S
 * @param {S[]} sections
 * @param {Record<string, string>} wanted the key that each should follow, by name
 */
export function toAsk(sections, wanted) {
  return sections.filter(
    ({ seen }) => seen.isNear && seen.name in wanted && seen.asked !== wanted[seen.name],
  );
}

/**
 * The key of each section: what all have in common, and its own.
 *
 * @param {{ common: string, sections: Record<string, string> }} state
 */
export function keysOf({ common, sections }) {
  const whole = (/** @type {string} */ own) => [common, own].filter(Boolean).join("&");
  return Object.fromEntries(Object.entries(sections).map(([name, own]) => [name, whole(own)]));
}

/** @type {IntersectionObserver | undefined} */
let observer;

/**
 * @param {HTMLElement} root of the page
 * @param {Record<string, string>} wanted
 */
export function followSections(root, wanted) {
  keys = wanted;
  observer ??= new IntersectionObserver(cameNear, { rootMargin: NEAR });
  const sections = sectionsOf(root);
  for (const { box, seen } of sections) {
    if (isHidden(box)) seen.isNear = false;
    if (!seen.isNear) observer.observe(box);
  }
  if (isArriving(root)) for (const { seen } of sections) seen.isNear = true;
  ask(sections);
}

/** @param {HTMLElement} box that may leave its place to what is in it (`display: contents`) */
const isHidden = (box) => !(box.checkVisibility() || box.firstElementChild?.checkVisibility());

/** @param {IntersectionObserverEntry[]} entries */
function cameNear(entries) {
  const boxes = entries
    .filter((entry) => entry.isIntersecting)
    .map((entry) => /** @type {HTMLElement} */ (entry.target));
  for (const box of boxes) observer?.unobserve(box);
  const sections = boxes.map((box) => ({ box, seen: seenOf(box) }));
  for (const { seen } of sections) seen.isNear = true;
  ask(sections);
}

/** @param {Section[]} sections */
function ask(sections) {
  for (const { box, seen } of toAsk(sections, keys)) {
    seen.asked = keys[seen.name];
    setProps(box.dataset.wanted ?? "", { data: seen.asked });
  }
}

/** @param {HTMLElement} root @returns {Section[]} */
function sectionsOf(root) {
  const boxes = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-section]"));
  return [...boxes].map((box) => ({ box, seen: seenOf(box) }));
}

/** @param {HTMLElement} box */
function seenOf(box) {
  const drawn = box.dataset.drawn ?? "";
  // One that came drawn with the page follows at once: it is read and printed as it stands.
  const seen = known.get(box) ?? {
    name: box.dataset.section ?? "",
    asked: drawn,
    isNear: drawn !== "",
  };
  known.set(box, seen);
  return seen;
}

// A link to a place in the page is followed until the reader moves.
let hasMoved = false;

/** @param {HTMLElement} root */
function isArriving(root) {
  const anchor = window.location.hash.slice(1);
  return !hasMoved && anchor !== "" && root.querySelector(`#${CSS.escape(anchor)}`) !== null;
}

/** Begin to follow a link into a page while the sections before its place are drawn. */
export function followAnchor() {
  for (const moved of ["wheel", "touchmove", "keydown", "pointerdown"]) {
    window.addEventListener(moved, () => (hasMoved = true), { passive: true });
  }
  window.addEventListener("hashchange", () => (hasMoved = false));
  new ResizeObserver(() => {
    const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-page]"));
    if (!root || !isArriving(root)) return;
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }).observe(document.body);
}
