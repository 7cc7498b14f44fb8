// The page that came with the first answer: HTML that stands before Dash does. A reader may choose in
// it at once; what Dash has to hear of it waits, and the live page takes its place where it stands.

import { moveLand } from "./land.mjs";

/** @type {Map<string, Record<string, unknown>>} what Dash will hear, by the id of the component */
const waiting = new Map();
let isOver = false;

/** The path of a page that was fetched ahead and stands for the live one; "" where none does. */
let ahead = "";

/** @type {HTMLElement | null | undefined} the box of the first page, in the document or out of it */
let box;

/** How far down a part begins, in windows, that is not on the screen of another page like it either. */
const BELOW = 1.25;

/** @returns {HTMLElement | null} */
const boxOf = () =>
  (box ??= /** @type {HTMLElement | null} */ (document.querySelector("[data-stands=first]")));

/** @returns {HTMLElement | null} */
const liveOf = () => document.querySelector("[data-stands=live]");

/** @returns {HTMLElement | null} */
const first = () => (isOver ? null : boxOf());

/**
 * What is known of the first page: the state of its circle and what is drawn of it.
 *
 * @returns {{ state: any, payload: Record<string, any> } | null}
 */
export function knownFirst() {
  const known = first()?.querySelector("[data-known]");
  return known ? JSON.parse(known.textContent ?? "null") : null;
}

/**
 * A page that was fetched ahead stands for the live one, and before it in the document, until that
 * has come. The parts that lie below the screen are put in after its frame.
 *
 * @param {DocumentFragment} page
 * @param {string} path
 * @returns {() => void} what puts them in
 */
export function stand(page, path) {
  const here = boxOf();
  if (!here) return () => undefined;
  const putRest = withhold(page);
  here.replaceChildren(page);
  liveOf()?.before(here);
  document.documentElement.dataset.first = "ahead";
  waiting.clear();
  [isOver, ahead] = [false, path];
  document.title = here.querySelector("[data-title]")?.getAttribute("data-title") ?? document.title;
  window.scrollTo(0, 0);
  const heading = here.querySelector("h1");
  if (heading) heading.tabIndex = -1;
  heading?.focus({ preventScroll: true });
  return putRest;
}

/**
 * Empty the parts of a page (`data-defers`) that lie below the screen in the page that stands, where
 * the two have them both.
 *
 * @param {DocumentFragment} page
 * @returns {() => void} what puts their content back
 */
function withhold(page) {
  const line = window.innerHeight * BELOW - window.scrollY;
  const parts = [...page.querySelectorAll("[data-defers][id]")]
    .filter((part) => (document.getElementById(part.id)?.getBoundingClientRect().top ?? 0) > line)
    .map((part) => ({ part, content: [...part.childNodes] }));
  for (const { part } of parts) part.replaceChildren();
  return () => {
    // A choice may have drawn one meanwhile.
    for (const { part, content } of parts) if (!part.firstChild) part.append(...content);
  };
}

/**
 * Whether a live page is the one to draw. While one that was fetched ahead stands for it, only that
 * very page is, which then comes first in the document; a late answer of the page before is not. A
 * reader who has gone elsewhere meanwhile sees what is live.
 *
 * @param {Record<string, string>} variables of the live page's path
 * @param {(id: string, props: Record<string, unknown>) => void} tell
 */
export function isAwaited(variables, tell) {
  const before = ahead ? first() : null;
  if (!before) return true;
  if (window.location.pathname !== ahead) {
    showLive(tell);
    return true;
  }
  if (JSON.stringify(knownFirst()?.state?.variables) !== JSON.stringify(variables)) return false;
  // What is moved in the document loses the keyboard.
  const held = before.contains(document.activeElement) ? document.activeElement : null;
  liveOf()?.after(before);
  if (held instanceof HTMLElement) held.focus({ preventScroll: true });
  return true;
}

/**
 * Keep what a reader chose for the live page; only while there is none.
 *
 * @param {string} id
 * @param {Record<string, unknown>} props
 * @returns {boolean} whether it is kept
 */
export function keepForLive(id, props) {
  if (!first()) return false;
  waiting.set(id, { ...waiting.get(id), ...props });
  return true;
}

/**
 * The live page stands: it is shown where the first one was, and hears what was chosen in that.
 *
 * @param {(id: string, props: Record<string, unknown>) => void} tell
 */
export function showLive(tell) {
  const before = first();
  const live = liveOf();
  if (!before || !live) return;
  [isOver, ahead] = [true, ""];
  for (const land of /** @type {NodeListOf<HTMLElement>} */ (
    before.querySelectorAll(".map-layers[id]"))) {
    const own = live.querySelector(`#${land.id}`);
    if (own) moveLand(land, /** @type {HTMLElement} */ (own));
  }
  for (const field of before.querySelectorAll("input[id]")) {
    const own = live.querySelector(`#${CSS.escape(field.id)}`);
    if (field instanceof HTMLInputElement && own instanceof HTMLInputElement) {
      if (field.value !== own.value && field === document.activeElement) own.value = field.value;
    }
  }
  for (const fold of before.querySelectorAll("details[open]")) {
    placeIn(live, before, fold)?.setAttribute("open", "");
  }
  const focused = document.activeElement;
  const same = focused && before.contains(focused) ? placeIn(live, before, focused) : null;
  before.remove();
  document.documentElement.removeAttribute("data-first");
  if (same instanceof HTMLElement) same.focus({ preventScroll: true });
  for (const [id, props] of waiting) tell(id, props);
  waiting.clear();
}

/**
 * The element of the live page that stands where one of the first page stood.
 *
 * @param {Element} live
 * @param {Element} before
 * @param {Element} one
 */
function placeIn(live, before, one) {
  if (one.id) return live.querySelector(`#${CSS.escape(one.id)}`);
  const peers = [...before.querySelectorAll(one.tagName)];
  return live.querySelectorAll(one.tagName)[peers.indexOf(one)] ?? null;
}
