// Many small pictures of one kind, drawn from what stands in their box; each can be pressed as a row
// of a ranking can. One ruler reads the same day in all of them, each in the line below its picture.

import { drawBoxes } from "./boxes.mjs";
import { shape } from "./elements.mjs";
import { municipality, rove } from "./lists.mjs";
import { mend } from "./mend.mjs";
import { HEIGHT, ruleBox, WIDTH } from "./rulers.mjs";
import { sketch } from "./sketch.mjs";

/**
 * @typedef {{ code: string, name: string, half: string, rank: string, change: string, begin: string,
 *   text: string, lines: string[][], readings: string[] }} Multiple `readings` of each day that can be read
 * @typedef {{ rows: Multiple[], selected: string[], axis: string,
 *   days: [x: string, missing: string][] }} Multiples `missing` is said where a line has no point
 */

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
    sketch("span", "rank", rank),
    sketch("span", "name", name),
    sketch("span", "moved", change),
    sketch("span", "begin", begin),
    picture(lines),
    sketch("span", "value", text),
  ]);
}

/**
 * @param {HTMLElement} box
 * @param {Multiples} said
 */
function draw(box, said) {
  ruleBox(box, said);
  const rows = said.rows.map((one) => multiple(one, said.selected));
  mend(box, [...rows, sketch("p", "quiet", said.axis)]);
  rove(box);
}

drawBoxes("multiples", draw);
