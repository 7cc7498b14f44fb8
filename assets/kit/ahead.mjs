// Pages one step away, fetched as HTML before a reader goes there: `<a data-ahead="address">`, and
// parsed while the browser rests. A press shows what was fetched in its own frame, as the first answer
// is shown; what lies below the screen, and the live page, follow behind it.

import { go } from "./address.mjs";
import { afterFrame, whenIdle, whenSpare } from "./elements.mjs";
import { stand } from "./first.mjs";
import { takeUpFirst } from "./page.mjs";

const KEPT = 12;
// What a reader most likely does next is fetched at once, the rest when a pointer or focus is there.
const NEXT = 'a[data-ahead]:is([rel="next"], [rel="prev"])';

/** @type {Map<string, Promise<string>>} by address and theme; what was asked for last stands last */
const pages = new Map();
/** @type {Map<string, string>} those that have come */
const here = new Map();
/** @type {Map<string, DocumentFragment>} those that are parsed, until they are shown */
const parsed = new Map();

/** @param {string} address */
const keyOf = (address) => `${document.documentElement.dataset.bsTheme} ${address}`;

/** @param {string} address */
async function fetchPage(address) {
  const answer = await fetch(address).catch(() => null);
  return answer?.status === 200 ? answer.text() : "";
}

/** @param {string} address */
function learn(address) {
  const key = keyOf(address);
  if (pages.has(key)) return;
  const coming = fetchPage(address);
  pages.set(key, coming);
  for (const old of [...pages.keys()].slice(0, -KEPT)) forget(old);
  coming.then((html) => {
    if (!html) forget(key);
    else if (pages.has(key)) here.set(key, html);
    whenIdle(() => parseAhead(key));
  });
}

/**
 * Whether a page has come, so that a press shows it in its own frame.
 *
 * @param {string} [address]
 */
export const isAhead = (address = "") => here.has(keyOf(address));

/** @param {string} key */
function forget(key) {
  for (const known of [pages, here, parsed]) known.delete(key);
}

/** @param {string} key */
function parseAhead(key) {
  const html = here.get(key);
  if (html && !parsed.has(key)) parsed.set(key, parse(html));
}

/** @param {string} html */
function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/**
 * A page that has come, to be shown once.
 *
 * @param {string} key
 */
function take(key) {
  const html = here.get(key);
  const page = parsed.get(key) ?? (html && parse(html));
  parsed.delete(key);
  return page || null;
}

/** Fetch the pages before and after the one that stands, when there is time. */
export function learnNext() {
  whenSpare(() => {
    const doors = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(NEXT));
    for (const door of doors) learn(door.dataset.ahead ?? "");
  });
}

/** @param {Event} event */
function doorOf(event) {
  const target = /** @type {Element} */ (event.target);
  return /** @type {HTMLAnchorElement | null} */ (target.closest?.("a[data-ahead]") ?? null);
}

/** @param {MouseEvent} event */
const isPlain = (event) =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** @param {MouseEvent} event */
function follow(event) {
  const door = doorOf(event);
  if (!door || !isPlain(event) || event.defaultPrevented) return;
  event.preventDefault();
  const address = door.getAttribute("href") ?? "";
  const page = take(keyOf(door.dataset.ahead ?? ""));
  if (!page) {
    go(address);
    return;
  }
  const putRest = stand(page, new URL(address, window.location.href).pathname);
  takeUpFirst();
  afterFrame(() => {
    go(address);
    afterFrame(putRest);
    learnNext();
  });
}

for (const kind of ["pointerover", "focusin", "touchstart"]) {
  const options = { capture: true, passive: true };
  document.addEventListener(kind, (event) => {
    const door = doorOf(event);
    if (door) learn(door.dataset.ahead ?? "");
  }, options);
}
document.addEventListener("click", follow);
