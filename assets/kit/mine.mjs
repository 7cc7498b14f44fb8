// The municipality that a reader follows: it stands by name in the header, every link carries it, and
// the tab remembers it. An address that names none shows none; only its links carry the one remembered.

import { go, WENT } from "./address.mjs";
import { drawBoxes } from "./boxes.mjs";
import { carriedBy, FIELD, moved } from "./carry.mjs";
import { afterFrame, element } from "./elements.mjs";
import { shellKnown } from "./known.mjs";
import { mend } from "./mend.mjs";

const FOLLOWED = ["pointerdown", "focusin", "click", "auxclick"];

/**
 * @typedef {{ code: string, name: string, profile: string, without: string, search: string,
 *   hint: string, none: string, clear: string }} Box
 */

const { names, pages } = shellKnown();
const known = new Set(pages);
/** @type {Set<string>} */
const before = new Set();
let mine = recall();
let shown = "";
/** @type {HTMLElement | undefined} */
let standing;
let isBack = false;

// A browser may forbid a page to remember anything.
function recall() {
  try {
    return window.sessionStorage.getItem(FIELD) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} code */
function remember(code) {
  try {
    window.sessionStorage.setItem(FIELD, code);
  } catch {
    // Then the address alone has it.
  }
}

/** The code of the municipality that links carry; blank for none. */
export const mineNow = () => mine;

/** The name of the municipality that the page shows; blank for none. */
export const nameShown = () => names[shown] ?? "";

/**
 * Keep a municipality for the tab, and have header and links say it; "" for none.
 *
 * @param {string} code
 */
export function keep(code) {
  hold(code);
  carryAll();
}

/** @param {string} code */
function hold(code) {
  if (mine) before.add(mine);
  mine = code in names ? code : "";
  remember(mine);
  for (const found of document.querySelectorAll("[data-mine]")) {
    const box = /** @type {HTMLElement} */ (found);
    show(box, JSON.parse(box.dataset.mine ?? ""));
  }
  document.dispatchEvent(new CustomEvent("mine"));
}

/**
 * The page that stands is at an address, or is painted as it will be there.
 *
 * @param {HTMLElement} root
 * @param {string} search
 */
export function followMine(root, search) {
  const example = root.dataset.example ?? "";
  const isArrival = root !== standing;
  standing = root;
  if (isArrival) shown = new URLSearchParams(search).get(FIELD) || example;
  const now = moved({ shown, search, example, isBack });
  isBack = false;
  shown = now.shown;
  if (now.keeps !== undefined) keep(now.keeps);
  afterFrame(() => document.dispatchEvent(new CustomEvent("mine")));
}

/**
 * The address of the page as it is, with a municipality; without one for "".
 *
 * @param {string} code
 */
export function addressWith(code) {
  const address = new URL(window.location.href);
  if (code) address.searchParams.set(FIELD, code);
  else address.searchParams.delete(FIELD);
  return address.pathname + address.search;
}

// A header that comes says what the address of its page names. No link is seen to change, and one that
// is pressed at once is put right by that.
/** @param {HTMLElement} box @param {Box} said */
function draw(box, said) {
  shown = said.code;
  if (said.code) hold(said.code);
  else show(box, said);
  afterFrame(carryAll);
}

/** @param {HTMLElement} box @param {Box} said */
function show(box, said) {
  const name = element("a", mine ? "mine-name" : "mine-none", names[mine] ?? said.none);
  name.title = said.hint;
  name.href = mine ? said.profile.replace("{code}", mine) : said.search;
  if (!mine) name.dataset.searches = "true";
  const cross = element("span", "", "×");
  cross.ariaHidden = "true";
  const clear = element("a", "mine-clear", cross);
  clear.href = said.without;
  clear.title = said.clear;
  clear.setAttribute("aria-label", said.clear);
  clear.dataset.clears = "true";
  mend(box, mine ? [name, clear] : [name]);
}

function carryAll() {
  for (const link of document.links) carry(link);
}

/** @param {HTMLAnchorElement | HTMLAreaElement} link */
function carry(link) {
  const href = link.getAttribute("href") ?? "";
  const isOwn = href.startsWith("/") && !("clears" in link.dataset);
  const to = isOwn ? carriedBy(href, window.location.href, { code: mine, before, pages: known }) : null;
  if (to) link.setAttribute("href", to);
}

// Dash goes where a link led when it was drawn; the address is put right before Dash reads it.
/** @type {string | null} */
let pressed = null;

/** @param {Event} event */
function follow(event) {
  const target = /** @type {Element} */ (event.target);
  const link = /** @type {HTMLAnchorElement | null} */ (target.closest?.("a[href]"));
  if (!link) return;
  carry(link);
  if (event.type !== "click") return;
  pressed = link.href;
  window.setTimeout(() => (pressed = null));
}

window.addEventListener(WENT, () => {
  if (!pressed || pressed === window.location.href) return;
  if (new URL(pressed).pathname !== window.location.pathname) return;
  window.history.replaceState(window.history.state, "", pressed);
});

document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  if (!target.closest("[data-clears]")) return;
  keep("");
  if (document.documentElement.hasAttribute("data-first")) return;
  event.preventDefault();
  go(addressWith(""));
});

for (const kind of FOLLOWED) document.addEventListener(kind, follow, true);
window.addEventListener("popstate", () => (isBack = true));
drawBoxes("mine", draw);
