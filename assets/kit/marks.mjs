// What lies over the areas of a map and follows from the choice: hatching, borders, the edge of what is
// selected, the names of sides and the arrows.

import { shape } from "./elements.mjs";
import { textHere } from "./fetched.mjs";
import { mendChildren } from "./mend.mjs";

/** Around an arrow, in shares of the size of its number. */
const RIM = 0.2;

/**
 * @typedef {import("./land.mjs").Border} Border
 * @typedef {import("./land.mjs").Flow} Flow
 * @typedef {{ hatched: string[], selected: string[], borders: Border[], flows: Flow[] }} Marks the
 *   first two are codes of municipalities
 */

/**
 * @param {SVGSVGElement} land
 * @param {Map<string, SVGPathElement[]>} paths those of each municipality
 * @param {Marks} marks
 */
export function mark(land, paths, { hatched, selected, borders, flows }) {
  const panels = [...land.querySelectorAll(".map-marks")];
  /** @param {string[]} codes @param {Element} panel @param {Record<string, string>} look */
  const over = (codes, panel, look) => codes
    .flatMap((code) => paths.get(code) ?? [])
    .filter((path) => panel.parentElement?.contains(path))
    .map((path) => shape("path", { d: path.getAttribute("d") ?? "", ...look }));
  panels.forEach((panel, index) => mendChildren(panel, [
    ...over(hatched, panel, { class: "map-hatched", fill: land.dataset.hatch ?? "" }),
    ...(index ? [] : borders.flatMap(border)),
    ...over(selected, panel, { class: "map-selected-edge" }),
    ...over(selected, panel, { class: "map-selected" }),
  ]));
  const named = borders.filter(({ text }) => text);
  const places = [[".map-sides", named.map(side)], [".map-flows", flows.map(flow)]];
  for (const [place, shapes] of /** @type {[string, Element[]][]} */ (places)) {
    const box = land.parentElement?.querySelector(place);
    if (box) mendChildren(box, shapes);
  }
}

/**
 * A line that has come.
 *
 * @param {Border} one
 */
function border({ colour, line = "", width }) {
  const d = textHere(line);
  const style = `stroke:${colour}${width ? `;stroke-width:${width}px` : ""}`;
  return d ? [shape("path", { d, class: "map-border", style })] : [];
}

/** @param {Border} one */
function side({ colour, text = "", at: [x, y] = [0, 0], side: beside }) {
  const className = `side-name side-name-${beside}`;
  const name = shape("text", {
    x: String(x), y: String(y), class: className, style: `fill:${colour}`,
  });
  name.textContent = text;
  return name;
}

/** @param {Flow} one */
function flow(one) {
  const [x, y] = one.at.map(String);
  const number = shape("text", { x, y, "font-size": String(one.size) });
  number.textContent = one.text;
  const kind = `map-flow l${one.bucket}${one.is_strong ? "" : " map-flow-light"}`;
  return shape("g", { class: kind }, [
    shape("path", { d: one.d, "stroke-width": String(one.width + RIM * one.size), class: "map-rim" }),
    shape("path", { d: one.d, "stroke-width": String(one.width) }),
    shape("polygon", { points: one.head }),
    ...(one.text ? [number] : []),
  ]);
}
