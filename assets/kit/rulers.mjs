// One ruler through many small pictures: it reads the same day in all of them, each in the line below
// its picture (`multiples.mjs` draws them, `hover.mjs` follows the pointer).

import { element } from "./elements.mjs";
import { distance, nearestAcross } from "./readout.mjs";

/** What the points of every picture lie in. */
export const WIDTH = 100;
export const HEIGHT = 40;

/**
 * @typedef {import("./readout.mjs").Place} Place
 * @typedef {import("./multiples.mjs").Multiples} Multiples
 */

/** @type {WeakMap<Element, Multiples>} what is drawn in each box */
const drawnIn = new WeakMap();

/** Let a ruler read what is drawn in a box. @param {Element} box @param {Multiples} multiples */
export function ruleBox(box, multiples) {
  drawnIn.set(box, multiples);
}

/** @param {Element} target @returns {Element | null} the box of small pictures that a ruler reads */
export function ruledBox(target) {
  const box = target.closest("[data-multiples]");
  return box && drawnIn.get(box)?.days.length ? box : null;
}

/**
 * Rule every picture of a box at the day nearest to a pointer; nothing where it is on no picture.
 *
 * @param {Element} box
 * @param {Place} at in the window
 * @returns {{ at: string, put: () => Element[] } | null} the day, and what shows it
 */
export function rulerReading(box, at) {
  const { days, rows } = /** @type {Multiples} */ (drawnIn.get(box));
  const pictures = [...box.querySelectorAll(".multiple")];
  const under = pictures.find((one) => distance(at, one.getBoundingClientRect()) === 0);
  if (!under) return null;
  const frame = /** @type {Element} */ (under.querySelector("svg")).getBoundingClientRect();
  const places = days.map(([x]) => frame.left + (Number(x) / WIDTH) * frame.width);
  const day = nearestAcross(places, at.x);
  const put = () => rows.flatMap((row, index) => {
    const read = element("span", "read", row.readings[day] || days[day][1]);
    const ruler = rulerAt(days[day][0], row.lines.flat());
    for (const one of [ruler, read]) one.setAttribute("aria-hidden", "true");
    pictures[index].prepend(ruler, read); // Before what it stands in the place of.
    return [ruler, read];
  });
  return { at: days[day][0], put };
}

/**
 * @param {string} x
 * @param {string[]} points of the line, as `x,y`
 */
function rulerAt(x, points) {
  const y = points.find((one) => one.startsWith(`${x},`))?.split(",")[1];
  const made = element("span", y === undefined ? "ruler" : "ruler has-point");
  made.style.setProperty("--x", `${(100 * Number(x)) / WIDTH}%`);
  made.style.setProperty("--y", `${(100 * Number(y ?? 0)) / HEIGHT}%`);
  return made;
}
