// Many small pictures of one kind, drawn from what stands in their box; each can be pressed as a row
// of a ranking can. One ruler reads the same day in all of them, each in the line below its picture.

import { drawBoxes } from "./boxes.mjs";
import { element, fill, shape } from "./elements.mjs";
import { municipality, rove } from "./lists.mjs";
import { distance, nearestAcross } from "./readout.mjs";

const WIDTH = 100;
const HEIGHT = 40;

/**
 * @typedef {import("./readout.mjs").Place} Place
 * @typedef {{ code: string, name: string, half: string, rank: string, change: string, begin: string,
 *   text: string, lines: string[][], told: string[] }} Multiple `told` of each day that can be read
 * @typedef {{ rows: Multiple[], selected: string[], axis: string,
 *   days: [x: string, missing: string][] }} Multiples `missing` is said where a line has no point
 */

/** @type {WeakMap<Element, Multiples>} what is drawn in each box */
const drawnIn = new WeakMap();

/** @param {string[][]} lines */
function picture(lines) {
  const drawn = lines.map((points) =>
    points.length > 1
      ? shape("polyline", { points: points.join(" ") })
      : shape("polyline", { points: `${points[0]} ${points[0]}`, class: "point" }),
  );
  const attributes = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" };
  return shape("svg", attributes, drawn);
}

/**
 * @param {Multiple} row
 * @param {string[]} selected
 */
function multiple({ code, name, half, rank, change, begin, text, lines }, selected) {
  return municipality({ code, isChosen: selected.includes(code) }, `multiple half-${half}`, [
    element("span", "rank", rank),
    element("span", "name", name),
    element("span", "moved", change),
    element("span", "begin", begin),
    picture(lines),
    element("span", "value", text),
  ]);
}

/**
 * @param {HTMLElement} box
 * @param {Multiples} said
 */
function draw(box, said) {
  drawnIn.set(box, said);
  const rows = said.rows.map((one) => multiple(one, said.selected));
  fill(box, [...rows, element("p", "quiet", said.axis)]);
  rove(box);
}

/** @param {Element} target @returns {Element | null} the box of small pictures that a ruler reads */
export function ruled(target) {
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
export function rule(box, at) {
  const { days, rows } = /** @type {Multiples} */ (drawnIn.get(box));
  const pictures = [...box.querySelectorAll(".multiple")];
  const under = pictures.find((one) => distance(at, one.getBoundingClientRect()) === 0);
  if (!under) return null;
  const frame = /** @type {Element} */ (under.querySelector("svg")).getBoundingClientRect();
  const places = days.map(([x]) => frame.left + (Number(x) / WIDTH) * frame.width);
  const day = nearestAcross(places, at.x);
  const put = () => rows.flatMap((row, index) => {
    const read = element("span", "read", row.told[day] || days[day][1]);
    const ruler = rulerAt(days[day][0], row.lines.flat());
    for (const one of [ruler, read]) one.setAttribute("aria-hidden", "true");
    pictures[index].append(ruler, read);
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

drawBoxes("multiples", draw);
