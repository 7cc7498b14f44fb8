// A page's table of contents marks the section that its reader is in.

const DOORS = ".contents a[href^='#']";
/** How far down the window a section counts as come to, as a share of its height. */
const COME_TO = 0.3;
let isDue = false;

/** Begin to follow where a reader is. */
export function followReader() {
  document.addEventListener("scroll", atNextFrame, { passive: true });
}

function atNextFrame() {
  if (isDue) return;
  isDue = true;
  window.requestAnimationFrame(() => {
    isDue = false;
    mark();
  });
}

function mark() {
  const doors = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll(DOORS)]);
  const tops = doors.map((door) => topOf(door.hash.slice(1)));
  const here = doors[whereIs(tops, window.innerHeight * COME_TO)];
  for (const door of doors) {
    if (door === here) door.setAttribute("aria-current", "location");
    else door.removeAttribute("aria-current");
  }
}

/** @param {string} anchor */
const topOf = (anchor) =>
  document.getElementById(anchor)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;

/**
 * The last of some sections that has been come to, by its place among them; -1 before the first.
 *
 * @param {number[]} tops of the sections, in the window
 * @param {number} line above which one has been come to
 */
export function whereIs(tops, line) {
  let found = -1;
  tops.forEach((top, at) => {
    if (top <= line && (found < 0 || top >= tops[found])) found = at;
  });
  return found;
}
