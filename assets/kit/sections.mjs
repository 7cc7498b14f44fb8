// The sections below a page's first screen, asked for when a reader comes near them and again when
// what they follow is another. A link into a page leads to its place when all before it stands.

import { setProps } from "./dash.mjs";

const NEAR = "10% 0px";

/**
 * @typedef {{ follows: string[], asked: string, isNear: boolean }} Seen
 * @typedef {{ box: HTMLElement, seen: Seen }} Section
 * @typedef {{ query: string, theme: string, version: string }} Looked what is looked at, and how
 */

/** @type {WeakMap<HTMLElement, Seen>} */
const known = new WeakMap();
/** @type {Looked} */
let looked = { query: "", theme: "", version: "" };

/**
 * Those to ask for: near, and asked for or drawn with another key than they should have.
 *
 * @template {{ seen: Seen }} S
 * @param {S[]} sections
 * @param {Looked} state
 */
export function toAsk(sections, state) {
  return sections.filter(({ seen }) => seen.isNear && seen.asked !== keyOf(seen.follows, state));
}

/**
 * The key of a section: what it follows of the query, and the version and theme
 * (`dashboard.kit.sections.section_key`).
 *
 * @param {string[]} follows by their names in the query
 * @param {Looked} state
 */
export function keyOf(follows, { query, theme, version }) {
  const own = query.split("&").filter((pair) => follows.includes(pair.split("=")[0]));
  return [...own, `version=${version}`, `tema=${theme}`].join("&");
}

/** @type {IntersectionObserver | undefined} */
let observer;

/**
 * @param {HTMLElement} root of the page
 * @param {Looked} state
 */
export function followSections(root, state) {
  looked = state;
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
  for (const { box, seen } of toAsk(sections, looked)) {
    seen.asked = keyOf(seen.follows, looked);
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
    follows: (box.dataset.follows ?? "").split(" "),
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
