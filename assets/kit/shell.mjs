// What the frame does by itself: theme, language, focus after a change of page.

import { offer, property, setProps } from "./dash.mjs";
import { showLive } from "./first.mjs";

const FOLLOWED = ["pointerdown", "focusin", "click", "auxclick"];

/**
 * The page keeps its state in the address; the language door has to follow it.
 *
 * @param {Event} event
 */
function followAddress(event) {
  const target = /** @type {Element} */ (event.target);
  const door = /** @type {HTMLAnchorElement | null} */ (target.closest?.("a[data-language]"));
  if (!door) return;
  const address = new URL(window.location.href);
  if (door.dataset.language === "da") address.searchParams.delete("lang");
  else address.searchParams.set("lang", door.dataset.language ?? "");
  door.href = address.href;
}

// The first page keeps the browser's own focus; each later one is announced by its heading.
let isFirst = true;

function arrived() {
  window.requestAnimationFrame(() => {
    const page = /** @type {HTMLElement | null} */ (document.querySelector("[data-title]"));
    if (!page) return;
    document.title = page.dataset.title ?? "";
    fold()?.removeAttribute("open");
    const payload = document.querySelector("[data-page]")?.getAttribute("data-payload") ?? "";
    if (property(payload, "data") === undefined) showLive(setProps);
    toHeading();
    isFirst = false;
  });
}

function toHeading() {
  const named = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  /** @type {HTMLElement | null} */
  const target = named ?? document.querySelector("main h1");
  if (!target || (isFirst && !named)) return;
  target.closest("details")?.setAttribute("open", "");
  target.tabIndex = -1;
  target.focus({ preventScroll: !named });
  if (named) named.scrollIntoView();
  else window.scrollTo(0, 0);
}

// The rest of the header is unfolded: Escape, a press beside it and another page close it.
/** @returns {HTMLElement | null} */
const fold = () => document.querySelector(".shell-fold[open]");

document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" ? fold() : null;
  open?.removeAttribute("open");
  open?.querySelector("summary")?.focus();
});

document.addEventListener("pointerdown", (event) => {
  const target = /** @type {Element} */ (event.target);
  if (!target.closest(".shell-header")) fold()?.removeAttribute("open");
});

for (const kind of FOLLOWED) document.addEventListener(kind, followAddress, true);

document.addEventListener("change", (event) => {
  const list = event.target;
  if (list instanceof HTMLSelectElement && list.dataset.themeChoice) {
    window.overblikTheme.choose(list.value);
  }
});

document.addEventListener("click", (event) => {
  if (/** @type {Element} */ (event.target).closest("[data-reload]")) window.location.reload();
});

offer("shell", { arrived });
