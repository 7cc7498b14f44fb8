// What a picture tells where a pointer is, measured in pixels of the window: a Plotly figure by what
// its layout declares (`charts.plotly.base`: a ruler, mark by mark, or area by area), a painted land,
// and the small lines of a table.

import { landUnder, readoutOfArea } from "./areas.mjs";
import {
  around, beside, distance, grown, headed, meet, merged, nearest, nearestMark, placed, roomIn,
} from "./readout.mjs";
import { readoutOfRegion } from "./regions.mjs";

/** Around a point, so that its mark is clear of the box. */
const RIM = 8;
/** How far from its point a number may stand and still be its own: of a ruler's, and of a mark's. */
const OWN = 56;
const ADJACENT = 12;
const TEXTS = ".textpoint text, .bartext, .annotation-text, .ytick text";

/**
 * @typedef {import("./readout.mjs").Reading} Reading
 * @typedef {import("./readout.mjs").Mark} Mark
 * @typedef {import("./readout.mjs").Box} Box
 * @typedef {import("./readout.mjs").Size} Size
 * @typedef {import("./readout.mjs").Place} Place
 * @typedef {{ key: string, head: string, rows: { text: string, colour: string }[], ruler?: Box,
 *   ring?: Box, outline?: () => Record<string, string>[], isExact: boolean, isTrue?: () => boolean,
 *   place: (size: Size, view: Size) => Box }} Readout what is said, and where the box of it goes;
 *   `isExact` where the pointer is on a mark; an area has an `outline`, the attributes of its paths,
 *   and says whether what was said of it still `isTrue`
 */

/** @param {Element} target @returns {any} the picture that can be read under a pointer */
export function readable(target) {
  const drawn = target.closest(".spark[data-readings]") ?? landUnder(target);
  if (drawn) return drawn;
  const plot = target.closest(".js-plotly-plot");
  const { layout, _fullLayout: full } = /** @type {any} */ (plot ?? {});
  return layout?.meta?.readout !== undefined && full?.xaxis ? plot : null;
}

/**
 * What is said at a place; nothing where no mark is near.
 *
 * @param {any} picture
 * @param {Place} at
 * @param {number} reach how near a mark must be
 * @returns {Readout | null}
 */
export function readoutAt(picture, at, reach) {
  if (picture instanceof SVGElement) return readoutOfSpark(picture, at);
  if (landUnder(picture)) return readoutOfArea(picture, at);
  const { readout } = picture.layout.meta;
  if (readout === "area") return readoutOfRegion(picture, at);
  return readout === "mark" ? readoutOfMark(picture, at, reach) : readoutOfPeriod(picture, at, readout);
}

/** @param {any} value @param {number} index one of a list, or what all have */
const pick = (value, index) => (Array.isArray(value) ? value[index] : value);

/** @param {any} plot @returns {Box} where the axes lie */
function frameOf(plot) {
  const { xaxis, yaxis } = plot._fullLayout;
  const svg = plot.querySelector(".main-svg").getBoundingClientRect();
  const [left, top] = [svg.left + xaxis._offset, svg.top + yaxis._offset];
  return { left, top, right: left + xaxis._length, bottom: top + yaxis._length };
}

/**
 * @param {any} plot
 * @param {Place} at
 * @param {number} period
 * @returns {Readout | null}
 */
function readoutOfPeriod(plot, at, period) {
  const frame = frameOf(plot);
  const chosen = nearest(readingsOf(plot, frame), at.x, period);
  if (!chosen.length) return null;
  const { head, rows } = headed(chosen.map((one) => one.text));
  // Numbers that stand side by side within a period have no one place to rule.
  const isOne = chosen.every((one) => one.x === chosen[0].x);
  const bottom = plot.getBoundingClientRect().bottom;
  return {
    key: chosen.map((one) => one.text).join("\n"),
    head,
    rows: rows.map((text, index) => ({ text, colour: chosen[index].colour })),
    ruler: isOne ? { ...frame, left: chosen[0].x, right: chosen[0].x } : undefined,
    isExact: false,
    place: (size, view) => placed(size, chosen, frame,
      { left: 8, right: view.width - 8, top: 0, bottom }, covers(plot, chosen), at.y),
  };
}

/**
 * Every point that says something.
 *
 * @param {any} plot
 * @param {Box} frame
 * @returns {Reading[]}
 */
function readingsOf(plot, frame) {
  const { xaxis, yaxis } = plot._fullLayout;
  return plot.data.flatMap((/** @type {any} */ trace) =>
    (trace.customdata ?? []).flatMap((/** @type {string} */ text, /** @type {number} */ index) => {
      if (!text) return [];
      const [at, value] = [trace.x[index], trace.y[index]];
      const place = { x: frame.left + xaxis.d2p(at), y: frame.top + yaxis.d2p(value) };
      const colour = trace.line?.color ?? trace.marker?.line?.color ?? trace.marker?.color ?? "";
      return [{ at, ...place, text, colour, isMarker: trace.mode === "markers" }];
    }));
}

/**
 * The points that are read, and the numbers beside them.
 *
 * @param {any} plot
 * @param {Reading[]} chosen
 * @returns {Box[]}
 */
function covers(plot, chosen) {
  const marks = chosen.map((one) => grown({ left: one.x, right: one.x, top: one.y, bottom: one.y }, RIM));
  const texts = [...plot.querySelectorAll(".textpoint text, .bartext")]
    .map((one) => one.getBoundingClientRect())
    .filter((one) => chosen.some((point) => distance(point, one) < OWN));
  return [...marks, ...texts];
}

/**
 * @param {any} plot
 * @param {Place} at
 * @param {number} reach
 * @returns {Readout | null}
 */
function readoutOfMark(plot, at, reach) {
  const marks = merged(marksOf(plot));
  const chosen = nearestMark(marks, at, reach);
  if (!chosen) return null;
  const { head, rows } = headed([chosen.text]);
  // A box may reach into the pictures that stand beside.
  const texts = [...(plot.closest("[data-section]") ?? plot).querySelectorAll(TEXTS)]
    .map((one) => ({ place: one, box: one.getBoundingClientRect() }));
  const boxes = texts.map((one) => one.box);
  const core = around([chosen.box, ...boxes.filter((one) => meet(one, grown(chosen.box, ADJACENT)))]);
  const names = texts.filter(({ place }) => place.textContent === head && plot.contains(place));
  const others = [...marks.filter((one) => one !== chosen).map((one) => one.box), ...boxes];
  return {
    key: chosen.text,
    head,
    rows: [{ text: rows[0], colour: chosen.colour }],
    ring: grown(chosen.box, 1),
    isExact: distance(at, chosen.box) === 0,
    place: (size, view) =>
      beside(size, { core, names: names.map((one) => one.box) }, roomIn(view), others),
  };
}

/**
 * Every dot and bar that says something.
 *
 * @param {any} plot
 * @returns {Mark[]}
 */
function marksOf(plot) {
  const { xaxis, yaxis } = plot._fullLayout;
  const frame = frameOf(plot);
  /** @param {number} x @param {number} y */
  const at = (x, y) => ({ x: frame.left + xaxis.d2p(x), y: frame.top + yaxis.d2p(y) });
  return plot.data.flatMap((/** @type {any} */ trace) =>
    (trace.customdata ?? []).flatMap((/** @type {string} */ text, /** @type {number} */ index) => {
      if (!text) return [];
      const [x, y, colour] = [trace.x[index], trace.y[index], pick(trace.marker?.color, index)];
      const made = { text, colour: colour ?? trace.line?.color ?? "" };
      if (trace.type !== "bar") {
        const point = at(x, y);
        const box = { left: point.x, right: point.x, top: point.y, bottom: point.y };
        return [{ ...made, box: grown(box, (pick(trace.marker?.size, index) ?? 0) / 2) }];
      }
      const [start, half] = [pick(trace.base, index) ?? 0, trace.width / 2];
      return [{ ...made, box: spanned(at(start, y - half), at(start + x, y + half)) }];
    }));
}

/** @param {Place} one @param {Place} other @returns {Box} */
const spanned = (one, other) => around([
  { left: one.x, right: one.x, top: one.y, bottom: one.y },
  { left: other.x, right: other.x, top: other.y, bottom: other.y },
]);

/**
 * The nearest period of a small line; its box lies over nothing that stands in its row.
 *
 * @param {SVGElement} spark
 * @param {Place} at
 * @returns {Readout | null}
 */
function readoutOfSpark(spark, at) {
  const frame = spark.getBoundingClientRect();
  const [, , width, height] = (spark.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const texts = JSON.parse(spark.dataset.readings ?? "[]");
  const readings = pointsOf(spark).map(([x, y], index) => ({
    at: x,
    x: frame.left + (x / width) * frame.width,
    y: frame.top + (y / height) * frame.height,
    text: texts[index],
    colour: getComputedStyle(spark).color,
    isMarker: false,
  }));
  const [chosen] = nearest(readings, at.x, 0);
  if (!chosen) return null;
  const { head, rows } = headed([chosen.text]);
  return {
    key: chosen.text,
    head,
    rows: [{ text: rows[0], colour: chosen.colour }],
    ruler: { left: chosen.x, right: chosen.x, top: frame.top, bottom: frame.bottom },
    isExact: false,
    place: (size, view) =>
      beside(size, { core: frame, names: [] }, roomIn(view), textsIn(spark.closest("section"))),
  };
}

/** @param {Element | null} place @returns {Box[]} where its texts stand that are seen */
function textsIn(place) {
  const walker = document.createTreeWalker(place ?? document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const boxes = [];
  while (walker.nextNode()) {
    range.selectNode(walker.currentNode);
    const isSeen = Number(walker.currentNode.parentElement?.clientWidth ?? 0) !== 1;
    if (isSeen) boxes.push(range.getBoundingClientRect());
  }
  return boxes;
}

/**
 * The points of a small line in the order of time (`charts.svg.spark`): the last child is the last
 * point once more.
 *
 * @param {SVGElement} spark
 * @returns {[x: number, y: number][]}
 */
function pointsOf(spark) {
  return [...spark.children].slice(0, -1).flatMap((one) => {
    const points = one.getAttribute("points")
      ?? `${one.getAttribute("cx")},${one.getAttribute("cy")}`;
    return points.split(" ").map((place) =>
      /** @type {[number, number]} */ (place.split(",").map(Number)));
  });
}
