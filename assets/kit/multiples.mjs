// Many small pictures of one kind, drawn from what stands in their box; each can be pressed as a row
// of a ranking can.

import { drawBoxes } from "./boxes.mjs";
import { element, fill, shape } from "./elements.mjs";
import { municipality, rove } from "./lists.mjs";

/**
 * @typedef {[code: string, name: string, half: string, rank: string, moved: string, value: string,
 *   paths: string[][]]} Multiple
 * @typedef {{ rows: Multiple[], selected: string, axis: string }} Multiples
 */

/** @param {string[][]} paths */
function picture(paths) {
  const lines = paths.map((points) =>
    points.length > 1
      ? shape("polyline", { points: points.join(" ") })
      : shape("polyline", { points: `${points[0]} ${points[0]}`, class: "point" }),
  );
  const attributes = { viewBox: "0 0 100 40", preserveAspectRatio: "none", "aria-hidden": "true" };
  return shape("svg", attributes, lines);
}

/**
 * @param {Multiple} said
 * @param {string} selected
 */
function multiple([code, name, half, rank, moved, value, paths], selected) {
  return municipality({ code, isChosen: code === selected }, `multiple half-${half}`, [
    element("span", "rank", rank),
    element("span", "name", name),
    element("span", "value", value),
    element("span", "moved", moved),
    picture(paths),
  ]);
}

/**
 * @param {HTMLElement} box
 * @param {Multiples} said
 */
function draw(box, said) {
  const rows = said.rows.map((one) => multiple(one, said.selected));
  fill(box, [...rows, element("p", "quiet", said.axis)]);
  rove(box);
}

drawBoxes("multiples", draw);
